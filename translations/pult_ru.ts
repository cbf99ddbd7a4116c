<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>BoardProblem</name>
    <message>
        <source>The board is not valid JSON (byte %1): %2</source>
        <translation>Описание табло – не JSON (байт %1): %2</translation>
    </message>
    <message>
        <source>%1 is missing; allowed: %2</source>
        <translation>Нет %1; допустимо: %2</translation>
    </message>
    <message>
        <source>%1 has a wrong value; allowed: %2</source>
        <translation>Неверное значение %1; допустимо: %2</translation>
    </message>
    <message>
        <source>%1: the tile reaches beyond the grid of %2</source>
        <translation>%1: плитка выходит за сетку %2</translation>
    </message>
    <message>
        <source>There is no board «%1», and no such file can be read: %2</source>
        <translation>Табло «%1» нет, и файл с таким именем не читается: %2</translation>
    </message>
</context>
<context>
    <name>CentreFile</name>
    <message>
        <source>a text in quotes</source>
        <translation>текст в кавычках</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>целое число</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true или false</translation>
    </message>
    <message>
        <source>a time of day such as &quot;08:00&quot;</source>
        <translation>время суток, например &quot;08:00&quot;</translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation>список в квадратных скобках</translation>
    </message>
    <message>
        <source>a list of texts in square brackets</source>
        <translation>список текстов в квадратных скобках</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>таблица</translation>
    </message>
    <message>
        <source>tables, each with a double-bracketed heading or in a list</source>
        <translation>таблицы, каждая с заголовком в двойных скобках или в списке</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>что-то другое</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>файла нет</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>файл не читается</translation>
    </message>
    <message>
        <source>the file cannot be read (%1)</source>
        <translation>файл не читается (%1)</translation>
    </message>
    <message>
        <source>the file is too large for a centre file; allowed: %1 bytes</source>
        <translation>файл слишком велик для описания центра; допустимо: %1 байт</translation>
    </message>
    <message>
        <source>this is not TOML: %1</source>
        <translation>это не TOML: %1</translation>
    </message>
    <message>
        <source>a key has too many parts joined by dots</source>
        <translation>в ключе слишком много частей через точку</translation>
    </message>
    <message>
        <source>there is no such key; allowed: %1</source>
        <translation>такого ключа нет; допустимо: %1</translation>
    </message>
    <message>
        <source>%1 stands here; allowed: %2</source>
        <translation>здесь %1; допустимо: %2</translation>
    </message>
    <message>
        <source>%1 is out of range; allowed: %2</source>
        <translation>%1 вне пределов; допустимо: %2</translation>
    </message>
    <message>
        <source>the text cannot be used; allowed: 1 – 200 characters, no control characters</source>
        <translation>текст не подходит; допустимо: от 1 до 200 знаков без управляющих</translation>
    </message>
    <message>
        <source>«%1» is not a time of day; allowed: &quot;00:00&quot; – &quot;23:59&quot;</source>
        <translation>«%1» – не время суток; допустимо: от &quot;00:00&quot; до &quot;23:59&quot;</translation>
    </message>
    <message>
        <source>this key is required and not there</source>
        <translation>этот ключ обязателен, а его нет</translation>
    </message>
    <message>
        <source>«%1» is there twice; allowed: once</source>
        <translation>«%1» встречается дважды; допустимо: один раз</translation>
    </message>
    <message>
        <source>«%1» is not described in this file; nothing of this kind is</source>
        <translation>«%1» в этом файле не описано, как и ничто этого рода</translation>
    </message>
    <message>
        <source>«%1» is not described in this file; allowed: %2</source>
        <translation>«%1» в этом файле не описано; допустимо: %2</translation>
    </message>
    <message>
        <source>«%1» is not known; allowed: %2</source>
        <translation>«%1» неизвестно; допустимо: %2</translation>
    </message>
    <message>
        <source>«%1» is not a time zone; allowed: IANA names such as Europe/Moscow</source>
        <translation>«%1» – не часовой пояс; допустимо: имена IANA, например Europe/Moscow</translation>
    </message>
    <message>
        <source>this is not the name of an environment variable; allowed: Latin letters, digits and _; the secret itself is never written here</source>
        <translation>это не имя переменной окружения; допустимо: латинские буквы, цифры и _; сам секрет здесь не пишут</translation>
    </message>
    <message>
        <source>secrets are never written into this file; allowed: secret_env with the name of the environment variable that holds it</source>
        <translation>секреты в этот файл не пишут; допустимо: secret_env с именем переменной окружения, в которой секрет лежит</translation>
    </message>
    <message>
        <source>a feed of kind «%1» has no such key; allowed: %2</source>
        <translation>у источника вида «%1» такого ключа нет; допустимо: %2</translation>
    </message>
    <message>
        <source>no feed is described; at least one [[feed]] is needed</source>
        <translation>не описан ни один источник; нужен хотя бы один [[feed]]</translation>
    </message>
    <message>
        <source>this has no effect without %1</source>
        <translation>без %1 это ничего не значит</translation>
    </message>
    <message>
        <source>an unencrypted link to %1 is refused; allowed: tls = true, or allow_plain_login = true if the network between is your own</source>
        <translation>соединение с %1 без шифрования отклонено; допустимо: tls = true или allow_plain_login = true, если сеть между машинами ваша</translation>
    </message>
    <message>
        <source>this feed reads the same source as feed «%1»: everything will be counted twice</source>
        <translation>этот источник читает то же, что источник «%1»: всё посчитается дважды</translation>
    </message>
    <message>
        <source>did you mean %1?</source>
        <translation>может быть, %1?</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Colours: dark or light.</source>
        <translation>Цвета: dark (тёмные) или light (светлые).</translation>
    </message>
    <message>
        <source>THEME</source>
        <translation>ТЕМА</translation>
    </message>
    <message>
        <source>There is no theme «%1»; there are dark and light.</source>
        <translation>Темы «%1» нет; есть dark и light.</translation>
    </message>
    <message>
        <source>Description of the centre; otherwise %1.</source>
        <translation>Описание центра; иначе %1.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>No centre is described yet: write %1 (see resources/centres/example.toml) or name a file with --centre.</source>
        <translation>Центр ещё не описан: создайте %1 (образец – resources/centres/example.toml) или назовите файл в --centre.</translation>
    </message>
    <message numerus="yes">
        <source>%n site(s)</source>
        <translation>
            <numerusform>%n площадка</numerusform>
            <numerusform>%n площадки</numerusform>
            <numerusform>%n площадок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n линия</numerusform>
            <numerusform>%n линии</numerusform>
            <numerusform>%n линий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed(s)</source>
        <translation>
            <numerusform>%n источник</numerusform>
            <numerusform>%n источника</numerusform>
            <numerusform>%n источников</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n queue(s)</source>
        <translation>
            <numerusform>%n очередь</numerusform>
            <numerusform>%n очереди</numerusform>
            <numerusform>%n очередей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n группа</numerusform>
            <numerusform>%n группы</numerusform>
            <numerusform>%n групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n оператор</numerusform>
            <numerusform>%n оператора</numerusform>
            <numerusform>%n операторов</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks a centre file and says everything that is wrong with it.</source>
        <translation>Проверяет описание центра и называет все ошибки сразу.</translation>
    </message>
    <message>
        <source>The centre file (TOML).</source>
        <translation>Описание центра (TOML).</translation>
    </message>
    <message>
        <source>check-centre needs one file: pult check-centre FILE.</source>
        <translation>check-centre нужен один файл: pult check-centre ФАЙЛ.</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>предупреждение: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) in %1</source>
        <translation>
            <numerusform>%n ошибка в %1</numerusform>
            <numerusform>%n ошибки в %1</numerusform>
            <numerusform>%n ошибок в %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in order: %2</source>
        <translation>%1 в порядке: %2</translation>
    </message>
    <message>
        <source>Language of all texts: ru or en; otherwise the system&apos;s.</source>
        <translation>Язык всех текстов: ru или en; иначе системный.</translation>
    </message>
    <message>
        <source>LANGUAGE</source>
        <translation>ЯЗЫК</translation>
    </message>
    <message>
        <source>Says what the command does and which options it has.</source>
        <translation>Говорит, что делает команда и какие у неё параметры.</translation>
    </message>
    <message>
        <source>Pult: supervisor desk and hall wallboard for contact centres.</source>
        <translation>Пульт: рабочее место супервизора и табло зала для контакт-центра.</translation>
    </message>
    <message>
        <source>Usage: pult [COMMAND] [OPTIONS]</source>
        <translation>Вызов: pult [КОМАНДА] [ПАРАМЕТРЫ]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Команды:</translation>
    </message>
    <message>
        <source>Prints the version.</source>
        <translation>Печатает версию.</translation>
    </message>
    <message>
        <source>«pult help COMMAND» explains a command. Without one, the supervisor window opens.</source>
        <translation>«pult help КОМАНДА» объясняет команду. Без команды открывается окно супервизора.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 a part of the input could not be read and was skipped.</source>
        <translation>Коды выхода: 0 – сделано, 1 – не удалось, 2 – неверный вызов, 3 – часть входных данных не прочлась и пропущена.</translation>
    </message>
    <message>
        <source>Usage: pult %1</source>
        <translation>Вызов: pult %1</translation>
    </message>
    <message>
        <source>There is no command «%1»; «pult help» lists all of them.</source>
        <translation>Команды «%1» нет; все перечисляет «pult help».</translation>
    </message>
    <message>
        <source>%1 See «pult help %2».</source>
        <translation>%1 См. «pult help %2».</translation>
    </message>
    <message>
        <source>There is no display to open a window on; «pult snapshot» draws the same into a file.</source>
        <translation>Окно открыть негде: нет экрана. То же самое «pult snapshot» рисует в файл.</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>Вывод не записался.</translation>
    </message>
    <message>
        <source>There is no language «%1»; there are ru and en.</source>
        <translation>Языка «%1» нет; есть ru и en.</translation>
    </message>
    <message>
        <source>Lists the kinds of feeds that can be read, and what they need in the centre file.</source>
        <translation>Перечисляет виды источников и что им нужно в описании центра.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Required keys</source>
        <translation>Обязательные ключи</translation>
    </message>
    <message>
        <source>Optional keys</source>
        <translation>Прочие ключи</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Lists every metric with its formula.</source>
        <translation>Перечисляет все показатели с формулами.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Единица</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Формула</translation>
    </message>
    <message>
        <source>Form of the output: table or json.</source>
        <translation>Вид вывода: table (таблица) или json.</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>ВИД</translation>
    </message>
    <message>
        <source>There is no format «%1»; there are table and json.</source>
        <translation>Вида «%1» нет; есть table и json.</translation>
    </message>
    <message>
        <source>«%1» is not expected here.</source>
        <translation>«%1» здесь лишнее.</translation>
    </message>
    <message>
        <source>%1: the capture has no timestamps (timestampevents=no); all of it is taken to have happened when the file was written.</source>
        <translation>%1: в записи нет времени событий (timestampevents=no); считается, что всё случилось в момент записи файла.</translation>
    </message>
    <message>
        <source>Unreadable and skipped: %1 of %2 messages.</source>
        <translation>Не прочитано и пропущено сообщений: %1 из %2.</translation>
    </message>
    <message>
        <source>Compute every number from recorded feeds.</source>
        <translation>Считает все показатели по записям источников.</translation>
    </message>
    <message>
        <source>AMI captures or queue_logs, plain or gzip; each is a feed, the parts of a rotated queue_log are one.</source>
        <translation>Записи AMI или queue_log, простые или gzip; каждая – свой источник, части одного queue_log – один.</translation>
    </message>
    <message>
        <source>FILE…</source>
        <translation>ФАЙЛ…</translation>
    </message>
    <message>
        <source>SEC</source>
        <translation>СЕК</translation>
    </message>
    <message>
        <source>Answer threshold T of all lines, in seconds.</source>
        <translation>Порог ответа T всех линий, в секундах.</translation>
    </message>
    <message>
        <source>Short-abandon threshold S of all lines, in seconds.</source>
        <translation>Порог короткого сброса S всех линий, в секундах.</translation>
    </message>
    <message>
        <source>Play at the recorded pace.</source>
        <translation>Играть в темпе записи.</translation>
    </message>
    <message>
        <source>Name at least one recorded file.</source>
        <translation>Назовите хотя бы один файл записи.</translation>
    </message>
    <message>
        <source>--t and --short are seconds, from 0 to 86400.</source>
        <translation>--t и --short – секунды, от 0 до 86400.</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Play a recording (AMI capture or queue_log, plain or gzip) as if it were live. Several recordings are several feeds.</source>
        <translation>Играть запись (AMI или queue_log, простая или gzip) как живой источник. Несколько записей – несколько источников.</translation>
    </message>
    <message>
        <source>Say what to paint: supervisor or wallboard.</source>
        <translation>Скажите, что рисовать: supervisor или wallboard.</translation>
    </message>
    <message>
        <source>The size «%1» is none; write it as 1920x1080, at most 15360x8640.</source>
        <translation>«%1» – не размер; пишите как 1920x1080, не больше 15360x8640.</translation>
    </message>
    <message>
        <source>The scale «%1» is none; it is a number from 0.5 to 4.</source>
        <translation>«%1» – не масштаб; это число от 0.5 до 4.</translation>
    </message>
    <message>
        <source>Say with --output which file to write.</source>
        <translation>Назовите в --output файл для записи.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 не записывается.</translation>
    </message>
    <message>
        <source>Paints a window into a picture file; needs no display.</source>
        <translation>Рисует окно в файл с картинкой; экран не нужен.</translation>
    </message>
    <message>
        <source>What to paint: supervisor or wallboard.</source>
        <translation>Что рисовать: supervisor или wallboard.</translation>
    </message>
    <message>
        <source>Width and height in pixels; otherwise 1920x1080.</source>
        <translation>Ширина и высота в пикселях; иначе 1920x1080.</translation>
    </message>
    <message>
        <source>WxH</source>
        <translation>ШxВ</translation>
    </message>
    <message>
        <source>Pixels of the file for one of the window, as on dense screens; otherwise 1.</source>
        <translation>Сколько пикселей файла на пиксель окна, как на плотных экранах; иначе 1.</translation>
    </message>
    <message>
        <source>FACTOR</source>
        <translation>ЧИСЛО</translation>
    </message>
    <message>
        <source>The board: its id, or a file; otherwise hall.</source>
        <translation>Табло: имя или файл; иначе hall.</translation>
    </message>
    <message>
        <source>ID|FILE</source>
        <translation>ИМЯ|ФАЙЛ</translation>
    </message>
    <message>
        <source>The picture file to write; its ending tells the kind.</source>
        <translation>Файл картинки; окончание имени говорит о виде.</translation>
    </message>
    <message>
        <source>Opens the supervisor window.</source>
        <translation>Открывает окно супервизора.</translation>
    </message>
    <message>
        <source>Shows a board on a whole screen; Esc pressed twice leaves.</source>
        <translation>Показывает табло на весь экран; выход – дважды Esc.</translation>
    </message>
    <message>
        <source>Number of the screen, from 1; otherwise the first.</source>
        <translation>Номер экрана, с 1; иначе первый.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message numerus="yes">
        <source>There is no screen «%1»; there are %n.</source>
        <translation>
            <numerusform>Экрана «%1» нет; есть %n.</numerusform>
            <numerusform>Экрана «%1» нет; есть %n.</numerusform>
            <numerusform>Экрана «%1» нет; есть %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>--at «%1» is no number of seconds.</source>
        <translation>--at «%1» – не число секунд.</translation>
    </message>
    <message>
        <source>Seconds from the start of the recording; otherwise its end.</source>
        <translation>Секунды от начала записи; иначе её конец.</translation>
    </message>
</context>
<context>
    <name>FeedColumn</name>
    <message>
        <source>Feed</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Неполадка</translation>
    </message>
    <message>
        <source>reading the present state</source>
        <translation>читает состояние</translation>
    </message>
    <message>
        <source>live</source>
        <translation>на связи</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>молчит</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>нет связи</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>подключается</translation>
    </message>
</context>
<context>
    <name>FeedKind</name>
    <message>
        <source>Asterisk Manager Interface</source>
        <translation>Asterisk Manager Interface</translation>
    </message>
    <message>
        <source>Asterisk queue_log file, followed as it grows</source>
        <translation>Файл queue_log Asterisk, читается по мере роста</translation>
    </message>
</context>
<context>
    <name>FeedProblem</name>
    <message>
        <source>%1: there is no host of this name; check the feed&apos;s host in the centre file.</source>
        <translation>%1: машины с таким именем нет; проверьте host источника в описании центра.</translation>
    </message>
    <message>
        <source>%1 refuses the connection; check the port, and that manager.conf says enabled = yes and binds to this address.</source>
        <translation>%1 отклоняет соединение; проверьте порт, enabled = yes и bindaddr в manager.conf.</translation>
    </message>
    <message>
        <source>%1 does not answer; check the address and that no firewall stands in between.</source>
        <translation>%1 не отвечает; проверьте адрес и нет ли на пути межсетевого экрана.</translation>
    </message>
    <message>
        <source>%1: the connection was lost; it is being opened again.</source>
        <translation>%1: связь потеряна; соединение открывается снова.</translation>
    </message>
    <message>
        <source>What answers at %1 is not Asterisk&apos;s manager interface (it says «%2»); check the port, as a rule 5038, or 5039 with TLS.</source>
        <translation>По адресу %1 отвечает не интерфейс управления Asterisk (а «%2»); проверьте порт: обычно 5038, с TLS – 5039.</translation>
    </message>
    <message>
        <source>%1 accepts the connection and says nothing; check the port, and whether the feed needs tls = true.</source>
        <translation>%1 принимает соединение и молчит; проверьте порт и не нужно ли источнику tls = true.</translation>
    </message>
    <message>
        <source>%1 refuses the login; check the account and its secret, and the account&apos;s permit and deny lines in manager.conf.</source>
        <translation>%1 не пускает; проверьте учётную запись, её секрет и строки permit и deny в manager.conf.</translation>
    </message>
    <message>
        <source>The secret for %1 is missing; put it into the environment variable %2 before Pult is started.</source>
        <translation>Нет секрета для %1; поместите его в переменную окружения %2 до запуска Пульта.</translation>
    </message>
    <message>
        <source>The link to %1 is not encrypted, so Pult does not log in; set tls = true for this feed, or allow it with allow_plain_login = true.</source>
        <translation>Соединение с %1 не зашифровано, и Пульт не входит; задайте источнику tls = true или разрешите вход строкой allow_plain_login = true.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by an authority that this machine trusts; name your authority&apos;s file as tls_ca in the centre file.</source>
        <translation>Сертификат %1 подписан центром, которому эта машина не доверяет; назовите файл своего центра в tls_ca в описании центра.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired or is not valid yet; renew it, or correct the clock of one of the machines.</source>
        <translation>Сертификат %1 истёк или ещё не действует; обновите его или поправьте часы одной из машин.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued for another host; use the name it was issued for, or have a new one issued.</source>
        <translation>Сертификат %1 выдан другому имени; обращайтесь по имени из сертификата или выпустите новый.</translation>
    </message>
    <message>
        <source>%1: no encrypted connection came about (%2); check that the port is the one of tlsbindaddr in manager.conf.</source>
        <translation>%1: зашифрованное соединение не установилось (%2); проверьте, что порт тот же, что в tlsbindaddr в manager.conf.</translation>
    </message>
    <message>
        <source>The account at %1 may not see the class dialplan, so timeouts of a queue cannot be told from redirects and hang-ups; add dialplan to its read line in manager.conf.</source>
        <translation>Учётной записи на %1 не виден класс dialplan, и таймауты очереди не отличить от переводов и сбросов; добавьте dialplan в её строку read в manager.conf.</translation>
    </message>
    <message>
        <source>The account at %1 may not see everything Pult needs (missing: %2); add these classes to its read line in manager.conf.</source>
        <translation>Учётной записи на %1 видно не всё, что нужно Пульту (нет: %2); добавьте эти классы в её строку read в manager.conf.</translation>
    </message>
    <message>
        <source>Events that Pult needs do not come from %1 (%2); check the account&apos;s eventfilter lines, disabledevents in manager.conf and declined_message_types in stasis.conf.</source>
        <translation>От %1 не приходят нужные Пульту события (%2); проверьте строки eventfilter учётной записи, disabledevents в manager.conf и declined_message_types в stasis.conf.</translation>
    </message>
    <message>
        <source>The clock of %1 and the clock of this machine differ by %2 s; let both follow the same time server.</source>
        <translation>Часы %1 и этой машины расходятся на %2 с; пусть обе следуют одному серверу времени.</translation>
    </message>
    <message>
        <source>%1 sends a line without an end; check that the port is that of Asterisk&apos;s manager interface.</source>
        <translation>%1 шлёт строку без конца; проверьте, что это порт интерфейса управления Asterisk.</translation>
    </message>
    <message>
        <source>What %1 sends is not the protocol of Asterisk&apos;s manager interface; check the port and what stands in between.</source>
        <translation>%1 шлёт не протокол интерфейса управления Asterisk; проверьте порт и что стоит на пути.</translation>
    </message>
    <message>
        <source>Asterisk at %1 has been shut down; Pult waits until it is back.</source>
        <translation>Asterisk на %1 остановлен; Пульт ждёт его возвращения.</translation>
    </message>
    <message>
        <source>There is no file %1; check the feed&apos;s path in the centre file.</source>
        <translation>Файла %1 нет; проверьте path источника в описании центра.</translation>
    </message>
    <message>
        <source>%1 cannot be read; check that Pult&apos;s user may read it.</source>
        <translation>%1 не читается; проверьте, что пользователю Пульта можно его читать.</translation>
    </message>
    <message>
        <source>%1 is not a queue_log of Asterisk; check the feed&apos;s path in the centre file.</source>
        <translation>%1 – не queue_log Asterisk; проверьте path источника в описании центра.</translation>
    </message>
    <message>
        <source>no details</source>
        <comment>in place of a detail that is not known</comment>
        <translation>без подробностей</translation>
    </message>
</context>
<context>
    <name>Freshness</name>
    <message>
        <source>Data are out of date (%1)</source>
        <translation>Данные устарели (%1)</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Нет данных</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>без данных: %1</translation>
    </message>
</context>
<context>
    <name>InputFile</name>
    <message>
        <source>there is no such file</source>
        <translation>такого файла нет</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>файл не читается</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>файл пуст</translation>
    </message>
    <message>
        <source>the file is neither an AMI capture nor a queue_log</source>
        <translation>файл – ни запись AMI, ни queue_log</translation>
    </message>
    <message>
        <source>the gzip file ends too early; what it holds was read</source>
        <translation>файл gzip оборван; прочитано то, что в нём есть</translation>
    </message>
    <message>
        <source>the gzip file is damaged; what comes before the damage was read</source>
        <translation>файл gzip повреждён; прочитано то, что до повреждения</translation>
    </message>
</context>
<context>
    <name>LineColumn</name>
    <message>
        <source>Few calls: between %1 and %2</source>
        <translation>Мало вызовов: от %1 до %2</translation>
    </message>
    <message>
        <source>Provisional: callers may still come back</source>
        <translation>Предварительно: позвонившие ещё могут вернуться</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Line, or the row&apos;s place</source>
        <translation>Линия или место строки</translation>
    </message>
    <message>
        <source>Telemarketing</source>
        <translation>Телемаркетинг</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Site of the row&apos;s queues</source>
        <translation>Площадка очередей строки</translation>
    </message>
    <message>
        <source>Volgograd</source>
        <translation>Волгоград</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Callers waiting now</source>
        <translation>Сколько позвонивших ждут сейчас</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Макс. ожид.</translation>
    </message>
    <message>
        <source>Longest wait of the callers in the queue now</source>
        <translation>Максимальное ожидание тех, кто сейчас в очереди</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готовы</translation>
    </message>
    <message>
        <source>Operators who can be given a call; each person once in the total</source>
        <translation>Операторы, которым можно дать вызов; в итоге каждый человек один раз</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>В разговоре</translation>
    </message>
    <message>
        <source>Operators in a queue call, hold included</source>
        <translation>Операторы в разговоре из очереди, включая удержание</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Поступило</translation>
    </message>
    <message>
        <source>Calls that joined the queues</source>
        <translation>Вызовы, вставшие в очередь</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>Calls connected to an operator</source>
        <translation>Вызовы, соединённые с оператором</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Потеряно</translation>
    </message>
    <message>
        <source>Calls decided without an answer; callbacks are not among them</source>
        <translation>Вызовы, оставшиеся без ответа; обратные звонки сюда не входят</translation>
    </message>
    <message>
        <source>SL</source>
        <translation>SL</translation>
    </message>
    <message>
        <source>Service level, by the line&apos;s own formula</source>
        <translation>Уровень сервиса по формуле линии</translation>
    </message>
    <message>
        <source>LCR</source>
        <translation>LCR</translation>
    </message>
    <message>
        <source>Lost call rate</source>
        <translation>Доля потерянных вызовов</translation>
    </message>
    <message>
        <source>ASA</source>
        <translation>ASA</translation>
    </message>
    <message>
        <source>Average speed of answer</source>
        <translation>Средняя скорость ответа</translation>
    </message>
    <message>
        <source>AHT</source>
        <translation>AHT</translation>
    </message>
    <message>
        <source>Average handle time</source>
        <translation>Среднее время обработки</translation>
    </message>
    <message>
        <source>FCR</source>
        <translation>FCR</translation>
    </message>
    <message>
        <source>First contact resolution</source>
        <translation>Решено с первого обращения</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Цель: %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
</context>
<context>
    <name>LostReason</name>
    <message>
        <source>The connection was closed</source>
        <translation>Соединение закрыто</translation>
    </message>
    <message>
        <source>The connection was refused</source>
        <translation>Соединение отклонено</translation>
    </message>
    <message>
        <source>The host was not found</source>
        <translation>Машина не найдена</translation>
    </message>
    <message>
        <source>There was no answer in time</source>
        <translation>Ответа не было вовремя</translation>
    </message>
    <message>
        <source>The secure connection failed</source>
        <translation>Защищённое соединение не удалось</translation>
    </message>
    <message>
        <source>The login was refused</source>
        <translation>Вход отклонён</translation>
    </message>
    <message>
        <source>The answer was not understood</source>
        <translation>Ответ непонятен</translation>
    </message>
    <message>
        <source>The telephone system was shut down</source>
        <translation>Телефонная станция остановлена</translation>
    </message>
    <message>
        <source>The feed was stopped</source>
        <translation>Источник остановлен</translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message>
        <source>SL</source>
        <translation>SL</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Уровень сервиса</translation>
    </message>
    <message>
        <source>FCR</source>
        <translation>FCR</translation>
    </message>
    <message>
        <source>First contact resolution</source>
        <translation>Решено с первого обращения</translation>
    </message>
    <message>
        <source>LCR</source>
        <translation>LCR</translation>
    </message>
    <message>
        <source>Lost call rate</source>
        <translation>Доля потерянных вызовов</translation>
    </message>
    <message>
        <source>AHT</source>
        <translation>AHT</translation>
    </message>
    <message>
        <source>Average handle time</source>
        <translation>Среднее время обработки</translation>
    </message>
    <message>
        <source>ASA</source>
        <translation>ASA</translation>
    </message>
    <message>
        <source>Average speed of answer</source>
        <translation>Средняя скорость ответа</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>Full name of a metric and its abbreviation: «Service level (SL)»</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Service level: answered in time of all decided calls</source>
        <translation>Уровень сервиса: отвечено в срок из всех решённых вызовов</translation>
    </message>
    <message>
        <source>SL of answered</source>
        <translation>SL от отвеченных</translation>
    </message>
    <message>
        <source>Service level: answered in time of the answered calls</source>
        <translation>Уровень сервиса: отвечено в срок из отвеченных вызовов</translation>
    </message>
    <message>
        <source>SL without short</source>
        <translation>SL без коротких</translation>
    </message>
    <message>
        <source>Service level without short abandons</source>
        <translation>Уровень сервиса без коротких сбросов</translation>
    </message>
    <message>
        <source>SL ignoring abandons</source>
        <translation>SL без сброшенных в срок</translation>
    </message>
    <message>
        <source>Service level ignoring calls abandoned in time</source>
        <translation>Уровень сервиса без вызовов, сброшенных в срок</translation>
    </message>
    <message>
        <source>SL positive</source>
        <translation>SL положительный</translation>
    </message>
    <message>
        <source>Service level counting calls abandoned in time as served</source>
        <translation>Уровень сервиса, где сброшенные в срок считаются обслуженными</translation>
    </message>
    <message>
        <source>LCR without short</source>
        <translation>LCR без коротких</translation>
    </message>
    <message>
        <source>Lost call rate without short abandons</source>
        <translation>Доля потерянных вызовов без коротких сбросов</translation>
    </message>
    <message>
        <source>ATT</source>
        <translation>ATT</translation>
    </message>
    <message>
        <source>Average talk time</source>
        <translation>Среднее время разговора</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Удержание</translation>
    </message>
    <message>
        <source>Average hold time</source>
        <translation>Среднее время удержания</translation>
    </message>
    <message>
        <source>ACW</source>
        <translation>ACW</translation>
    </message>
    <message>
        <source>Average after-call work</source>
        <translation>Средняя поствызывная обработка</translation>
    </message>
    <message>
        <source>First contact resolution: callers who did not come back</source>
        <translation>Решено с первого обращения: позвонившие не вернулись</translation>
    </message>
    <message>
        <source>FCR (CRM)</source>
        <translation>FCR (CRM)</translation>
    </message>
    <message>
        <source>First contact resolution by CRM outcome</source>
        <translation>Решено с первого обращения по итогу в CRM</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Конверсия</translation>
    </message>
    <message>
        <source>Conversion into bookings</source>
        <translation>Конверсия в запись</translation>
    </message>
    <message>
        <source>CSI</source>
        <translation>CSI</translation>
    </message>
    <message>
        <source>Satisfaction: marks of 4 and 5</source>
        <translation>Удовлетворённость: оценки 4 и 5</translation>
    </message>
    <message>
        <source>Mean mark</source>
        <translation>Средняя оценка</translation>
    </message>
    <message>
        <source>Mean mark of the callers</source>
        <translation>Средняя оценка позвонивших</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Поступило</translation>
    </message>
    <message>
        <source>Calls that entered the queue</source>
        <translation>Вызовы, вставшие в очередь</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>Calls that were answered</source>
        <translation>Отвеченные вызовы</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Потеряно</translation>
    </message>
    <message>
        <source>Lost calls of every kind</source>
        <translation>Потерянные вызовы всех видов</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>Сброшено</translation>
    </message>
    <message>
        <source>Callers who hung up in the queue</source>
        <translation>Позвонившие, которые положили трубку в очереди</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>По таймауту</translation>
    </message>
    <message>
        <source>Calls that the queue gave up</source>
        <translation>Вызовы, от которых очередь отказалась</translation>
    </message>
    <message>
        <source>Left by key</source>
        <translation>Вышли по клавише</translation>
    </message>
    <message>
        <source>Callers who left by a key (callback, voicemail)</source>
        <translation>Вышедшие по клавише (обратный звонок, голосовая почта)</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Calls whose end was not seen</source>
        <translation>Вызовы, конец которых не виден</translation>
    </message>
    <message>
        <source>Median wait</source>
        <translation>Медиана ожидания</translation>
    </message>
    <message>
        <source>Median wait of the answered calls (estimate)</source>
        <translation>Медиана ожидания отвеченных вызовов (оценка)</translation>
    </message>
    <message>
        <source>Wait, 90 %</source>
        <translation>Ожидание, 90 %</translation>
    </message>
    <message>
        <source>Wait that 90 % of the answered calls stayed below (estimate)</source>
        <translation>Ожидание, меньше которого у 90 % отвеченных вызовов (оценка)</translation>
    </message>
    <message>
        <source>Wait, 95 %</source>
        <translation>Ожидание, 95 %</translation>
    </message>
    <message>
        <source>Wait that 95 % of the answered calls stayed below (estimate)</source>
        <translation>Ожидание, меньше которого у 95 % отвеченных вызовов (оценка)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Callers in the queue now</source>
        <translation>Сколько позвонивших в очереди сейчас</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Макс. ожид.</translation>
    </message>
    <message>
        <source>Wait of the caller who waits longest now</source>
        <translation>Ожидание того, кто сейчас ждёт дольше всех</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Сверх порога</translation>
    </message>
    <message>
        <source>Callers who wait longer than the threshold now</source>
        <translation>Сколько ждут сейчас дольше порога</translation>
    </message>
</context>
<context>
    <name>OperatorColumn</name>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>The operator&apos;s name</source>
        <translation>Имя оператора</translation>
    </message>
    <message>
        <source>Konstantinova Alexandra</source>
        <translation>Константинова Александра</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What the operator does now, over all lines</source>
        <translation>Чем оператор занят сейчас, по всем линиям</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Постобработка</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Why the operator is not ready</source>
        <translation>Почему оператор не готов</translation>
    </message>
    <message>
        <source>training</source>
        <translation>обучение</translation>
    </message>
    <message>
        <source>In state</source>
        <translation>В состоянии</translation>
    </message>
    <message>
        <source>Time in the present state</source>
        <translation>Время в нынешнем состоянии</translation>
    </message>
    <message>
        <source>88 h 88 min</source>
        <translation>88 ч 88 мин</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>Calls answered today</source>
        <translation>Вызовы, отвеченные сегодня</translation>
    </message>
    <message>
        <source>AHT</source>
        <translation>AHT</translation>
    </message>
    <message>
        <source>Average handle time today: talk, hold and after-call work</source>
        <translation>Среднее время обработки сегодня: разговор, удержание и поствызывная обработка</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Занятость</translation>
    </message>
    <message>
        <source>Share of the time on duty today that went into calls</source>
        <translation>Доля рабочего времени сегодня, ушедшая на вызовы</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
    </message>
    <message>
        <source>Lines the operator serves now</source>
        <translation>Линии, которые оператор обслуживает сейчас</translation>
    </message>
    <message>
        <source>Telemarketing, adult</source>
        <translation>Телемаркетинг, взрослая</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Home site</source>
        <translation>Своя площадка</translation>
    </message>
    <message>
        <source>Volgograd</source>
        <translation>Волгоград</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Home group</source>
        <translation>Своя группа</translation>
    </message>
    <message>
        <source>Group 12</source>
        <translation>Группа 12</translation>
    </message>
</context>
<context>
    <name>OperatorState</name>
    <message>
        <source>Logged out</source>
        <translation>Не в системе</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Готов</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Вызов</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>В разговоре</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Удержание</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Постобработка</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Не готов</translation>
    </message>
    <message>
        <source>Other call</source>
        <translation>Другой звонок</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Недоступен</translation>
    </message>
</context>
<context>
    <name>Pult::App::SupervisorWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Find an operator</source>
        <translation>&amp;Найти оператора</translation>
    </message>
    <message>
        <source>Show &amp;all operators</source>
        <translation>Показать &amp;всех операторов</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Светлая</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Во весь &amp;экран</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;About Pult</source>
        <translation>&amp;О программе</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many operators the filter leaves, of how many</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Pult</source>
        <translation>Пульт</translation>
    </message>
    <message>
        <source>%1 – Pult</source>
        <translation>%1 – Пульт</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>Waiting calls</source>
        <translation>Ожидающие вызовы</translation>
    </message>
    <message>
        <source>Name, state, line, site …</source>
        <translation>Имя, состояние, линия, площадка …</translation>
    </message>
    <message>
        <source>Filter of the operators</source>
        <translation>Фильтр операторов</translation>
    </message>
    <message>
        <source>Rows of the line table</source>
        <translation>Строки таблицы линий</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>По линиям</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>По площадкам</translation>
    </message>
    <message>
        <source>By line and site</source>
        <translation>По линиям и площадкам</translation>
    </message>
    <message>
        <source>About Pult</source>
        <translation>О программе «Пульт»</translation>
    </message>
    <message>
        <source>Pult %1 – supervisor desk and hall wallboard for contact centres.</source>
        <translation>Пульт %1 – рабочее место супервизора и табло зала для контакт-центра.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Свободная программа на условиях GNU General Public License версии 3 или более поздней.</translation>
    </message>
</context>
<context>
    <name>Pult::App::WallboardWindow</name>
    <message>
        <source>Contact centre</source>
        <translation>Контакт-центр</translation>
    </message>
    <message>
        <source>%1 – wallboard</source>
        <translation>%1 – табло</translation>
    </message>
    <message>
        <source>Press Esc once more to leave the board</source>
        <translation>Нажмите Esc ещё раз, чтобы закрыть табло</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::FeedStrip</name>
    <message>
        <source>Feeds</source>
        <translation>Источники</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::HeaderTile</name>
    <message>
        <source>Live</source>
        <translation>На связи</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::KpiTile</name>
    <message>
        <source>target %1</source>
        <translation>цель %1</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::LineTable</name>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
    </message>
    <message>
        <source>No lines yet</source>
        <translation>Линий пока нет</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::LinesTile</name>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>ещё %n линия</numerusform>
            <numerusform>ещё %n линии</numerusform>
            <numerusform>ещё %n линий</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::OperatorTable</name>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>No operator matches</source>
        <translation>Ни один оператор не подходит</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::OperatorsTile</name>
    <message>
        <source>Operators by state</source>
        <translation>Операторы по состояниям</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message numerus="yes">
        <source>%n on duty</source>
        <translation>
            <numerusform>%n на смене</numerusform>
            <numerusform>%n на смене</numerusform>
            <numerusform>%n на смене</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::StateBar</name>
    <message>
        <source>Operators by state</source>
        <translation>Операторы по состояниям</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::WaitingTable</name>
    <message>
        <source>Waiting calls</source>
        <translation>Ожидающие вызовы</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Никто не ждёт</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::WaitingTile</name>
    <message numerus="yes">
        <source>%n wait(s) longer than the threshold</source>
        <extracomment>A line under the number of waiting callers: how many of them wait longer than the threshold</extracomment>
        <translation>
            <numerusform>%n ждёт дольше порога</numerusform>
            <numerusform>%n ждут дольше порога</numerusform>
            <numerusform>%n ждут дольше порога</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Никто не ждёт</translation>
    </message>
    <message>
        <source>Within the threshold</source>
        <translation>В пределах порога</translation>
    </message>
    <message>
        <source>Waiting calls</source>
        <translation>Ожидающие вызовы</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>Макс. ожидание</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>В очереди</translation>
    </message>
</context>
<context>
    <name>ValueFormatter</name>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes, as in «2 h 05 min»</extracomment>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>s</source>
        <extracomment>Unit: seconds</extracomment>
        <translation>с</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>On target</source>
        <translation>Норма</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Плохо</translation>
    </message>
</context>
<context>
    <name>WaitingColumn</name>
    <message>
        <source>Waits</source>
        <translation>Ждёт</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Telemarketing</source>
        <translation>Телемаркетинг</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Volgograd</source>
        <translation>Волгоград</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>скрыт</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>this quarter hour</source>
        <translation>эти четверть часа</translation>
    </message>
    <message numerus="yes">
        <source>last %n min</source>
        <comment>%n is a number of minutes</comment>
        <translation>
            <numerusform>последняя %n мин</numerusform>
            <numerusform>последние %n мин</numerusform>
            <numerusform>последние %n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>this shift</source>
        <translation>эта смена</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>с %1</translation>
    </message>
    <message>
        <source>whole recording</source>
        <translation>вся запись</translation>
    </message>
</context>
</TS>
