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
    <message>
        <source>%1 is not known; allowed: %2</source>
        <translation>%1 – такого нет; допускается: %2</translation>
    </message>
    <message>
        <source>%1: the tile covers %2</source>
        <translation>%1: плитка закрывает %2</translation>
    </message>
    <message>
        <source>%1: there is another page «%2»</source>
        <translation>%1: есть ещё одна страница «%2»</translation>
    </message>
    <message>
        <source>%1: the board is made for another version of Pult; this one reads %2</source>
        <translation>%1: табло сделано для другой версии Пульта; эта читает %2</translation>
    </message>
</context>
<context>
    <name>BoardTexts</name>
    <message>
        <source>partial</source>
        <extracomment>On a board, beside a number from which a site is missing; as short as possible</extracomment>
        <translation>неполно</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>On a board: how long ago the data were told, e.g. «0:07 ago»; as short as possible</extracomment>
        <translation>%1 назад</translation>
    </message>
    <message>
        <source>up to %1</source>
        <extracomment>On a board, of the callers who wait: the longest wait, e.g. «up to 2:15»; as short as possible</extracomment>
        <translation>до %1</translation>
    </message>
    <message>
        <source>Wait</source>
        <extracomment>On a board, the name of the row of waiting callers; as short as possible</extracomment>
        <translation>Ждут</translation>
    </message>
</context>
<context>
    <name>CallColumn</name>
    <message>
        <source>Arrived</source>
        <translation>Поступил</translation>
    </message>
    <message>
        <source>When the caller joined the queue, by the telephone system&apos;s clock</source>
        <translation>Когда абонент встал в очередь, по часам телефонной системы</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Line of the queue</source>
        <translation>Линия очереди</translation>
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
        <source>Site of the queue</source>
        <translation>Площадка очереди</translation>
    </message>
    <message>
        <source>Volgograd</source>
        <translation>Волгоград</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Исход</translation>
    </message>
    <message>
        <source>How the stay in the queue ended</source>
        <translation>Чем кончилось пребывание в очереди</translation>
    </message>
    <message>
        <source>left by a key</source>
        <translation>вышел по клавише</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Ожидание</translation>
    </message>
    <message>
        <source>Time in the queue until the outcome</source>
        <translation>Время в очереди до исхода</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>Conversation without hold</source>
        <translation>Разговор без удержания</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Удержание</translation>
    </message>
    <message>
        <source>Caller on hold</source>
        <translation>Абонент на удержании</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>Постобработка</translation>
    </message>
    <message>
        <source>After-call work of this call</source>
        <translation>Постобработка этого вызова</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>Who answered</source>
        <translation>Кто ответил</translation>
    </message>
    <message>
        <source>Konstantinova Alexandra</source>
        <translation>Константинова Александра</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Вклад</translation>
    </message>
    <message>
        <source>What the call adds above and below the fraction bar</source>
        <translation>Что вызов добавляет в числитель и знаменатель</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Вызов</translation>
    </message>
    <message>
        <source>Id of the call at the telephone system</source>
        <translation>Идентификатор вызова в телефонной системе</translation>
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
    <message>
        <source>a list of numbers in square brackets</source>
        <translation>список чисел в квадратных скобках</translation>
    </message>
    <message>
        <source>a text in quotes, or texts by language such as { ru = &quot;…&quot;, en = &quot;…&quot; }</source>
        <translation>текст в кавычках или тексты по языкам, например { ru = &quot;…&quot;, en = &quot;…&quot; }</translation>
    </message>
    <message>
        <source>this is not the name of a systemd credential; allowed: the name of a file without a folder; the secret itself is never written here</source>
        <translation>это не имя секрета systemd (credential); допустимо: имя файла без папки; сам секрет здесь не пишут</translation>
    </message>
    <message>
        <source>secrets are never written into this file; remove the line: Pult asks for the secret and keeps it in the keychain, or takes it from the environment variable that secret_env names</source>
        <translation>секреты в этот файл не пишут; уберите строку: Пульт сам спросит секрет и сохранит его в связке ключей или возьмёт из переменной окружения, названной в secret_env</translation>
    </message>
    <message>
        <source>the list has %1 values; allowed: %2</source>
        <translation>значений в списке: %1; допустимо: %2</translation>
    </message>
    <message>
        <source>all shares or weights are 0; allowed: at least one above 0</source>
        <translation>все доли или веса равны 0; допустимо: хотя бы одно значение больше 0</translation>
    </message>
    <message>
        <source>nothing shows this simulation: it needs a feed of kind «%1»</source>
        <translation>эту имитацию ничто не показывает: ей нужен источник вида «%1»</translation>
    </message>
    <message>
        <source>a feed of kind «%1» needs a [simulation] in this file</source>
        <translation>источнику вида «%1» нужна таблица [simulation] в этом файле</translation>
    </message>
    <message>
        <source>feed «%1» is not simulated; allowed: %2</source>
        <translation>источник «%1» не имитируется; допустимо: %2</translation>
    </message>
    <message>
        <source>this queue belongs to line «%1» by its [[queue]]; allowed: %2</source>
        <translation>эта очередь по своей записи [[queue]] относится к линии «%1»; допустимо: %2</translation>
    </message>
    <message>
        <source>no [[simulation.flow]] queues line «%1»; allowed: %2</source>
        <translation>ни один [[simulation.flow]] не ставит вызовы в очередь линии «%1»; допустимо: %2</translation>
    </message>
    <message>
        <source>group «%1» is at no site with a simulated feed; allowed: %2</source>
        <translation>на площадке группы «%1» нет имитируемого источника; допустимо: %2</translation>
    </message>
    <message>
        <source>none of these lines is queued at the site of group «%1»</source>
        <translation>ни у одной из этих линий нет очереди на площадке группы «%1»</translation>
    </message>
    <message>
        <source>no team serves this queue: no group at site «%1» has line «%2»</source>
        <translation>эту очередь некому обслуживать: на площадке «%1» нет группы с линией «%2»</translation>
    </message>
    <message>
        <source>«%1» is not among the reasons under [pauses] acw, so it would count as a pause</source>
        <translation>«%1» нет среди причин в [pauses] acw, и это посчитается паузой</translation>
    </message>
</context>
<context>
    <name>CentreWriter</name>
    <message>
        <source>What holds for every line that does not say otherwise. Times are seconds, shares 0 – 1.
What has no target is shown without a verdict.</source>
        <translation>Действует для каждой линии, у которой не сказано иное. Времена – в секундах, доли – от 0 до 1.
Показатель без цели выводится без оценки.</translation>
    </message>
    <message>
        <source>One [[feed]] for each telephone system. Its secret is never written here.</source>
        <translation>По одному [[feed]] на каждую телефонную станцию. Секрет станции здесь не пишут.</translation>
    </message>
    <message>
        <source>Which line a queue belongs to. A queue without an entry is a line of its own.</source>
        <translation>К какой линии относится очередь. Очередь без записи – сама себе линия.</translation>
    </message>
    <message>
        <source>Pause reasons that mean after-call work.</source>
        <translation>Причины паузы, которые означают поствызывную обработку.</translation>
    </message>
    <message>
        <source>A centre file of Pult. Change it as you like and check it with
    pult check-centre FILE
Everything that can stand here: resources/centres/example.toml</source>
        <translation>Описание центра для Пульта. Меняйте как угодно и проверяйте командой
    pult check-centre ФАЙЛ
Всё, что здесь может стоять: resources/centres/example.toml</translation>
    </message>
    <message>
        <source>How many seconds a state may last before it calls for attention.</source>
        <translation>Сколько секунд может длиться состояние, прежде чем на него стоит обратить внимание.</translation>
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
        <source>No centre is described yet: write %1 (see resources/centres/example.toml), name a file with --centre, or look at the demo centre with --demo.</source>
        <translation>Центр ещё не описан: создайте %1 (образец – resources/centres/example.toml), назовите файл в --centre или посмотрите демонстрационный центр с --demo.</translation>
    </message>
    <message>
        <source>Whole number that a simulated centre is drawn from: the same seed gives the same callers.</source>
        <translation>Целое число, из которого строится имитация: то же число – те же звонки.</translation>
    </message>
    <message>
        <source>--seed «%1» is no whole number.</source>
        <translation>--seed «%1» – не целое число.</translation>
    </message>
    <message>
        <source>Centre file with a [simulation]; otherwise the demo centre.</source>
        <translation>Описание центра с [simulation]; иначе демонстрационный центр.</translation>
    </message>
    <message>
        <source>%1 describes no simulated centre: it has no [simulation].</source>
        <translation>%1 описывает не имитируемый центр: в нём нет [simulation].</translation>
    </message>
    <message>
        <source>What to tell on stderr and in the log file, e.g. «pult.feed.*=debug» or «warning»; several rules are separated by «;». Also the variable PULT_LOG. Categories: %1.</source>
        <translation>Что сообщать в stderr и в журнал программы, например «pult.feed.*=debug» или «warning»; правила разделяются знаком «;». То же – переменная PULT_LOG. Категории: %1.</translation>
    </message>
    <message>
        <source>RULES</source>
        <translation>ПРАВИЛА</translation>
    </message>
    <message>
        <source>PULT_LOG: %1</source>
        <translation>PULT_LOG: %1</translation>
    </message>
    <message>
        <source>Name the file to record into with --output.</source>
        <translation>Назовите в --output файл, в который писать.</translation>
    </message>
    <message>
        <source>--max-size and --keep-free are sizes in megabytes.</source>
        <translation>--max-size и --keep-free – размеры в мегабайтах.</translation>
    </message>
    <message>
        <source>--for is a length of time up to 24 days: 90s, 15m, 8h, 2d.</source>
        <translation>--for – длительность до 24 дней: 90s, 15m, 8h, 2d.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n message(s), %3</source>
        <translation>
            <numerusform>%1: %2, %n сообщение, %3</numerusform>
            <numerusform>%1: %2, %n сообщения, %3</numerusform>
            <numerusform>%1: %2, %n сообщений, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>на связи</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>нет связи</translation>
    </message>
    <message>
        <source>Recording, %1</source>
        <translation>Идёт запись, %1</translation>
    </message>
    <message>
        <source>%1: %2 recorded</source>
        <translation>%1: записано %2</translation>
    </message>
    <message numerus="yes">
        <source>The disk was too slow: %n piece(s) of the input are missing in the recording.</source>
        <translation>
            <numerusform>Диск не успевал: в записи не хватает %n фрагмента.</numerusform>
            <numerusform>Диск не успевал: в записи не хватает %n фрагментов.</numerusform>
            <numerusform>Диск не успевал: в записи не хватает %n фрагментов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Records the live feeds into a file, until Ctrl+C.</source>
        <translation>Записывает живые источники в файл, пока не нажато Ctrl+C.</translation>
    </message>
    <message>
        <source>The file to record into; it must not exist yet.</source>
        <translation>Файл записи; его ещё не должно быть.</translation>
    </message>
    <message>
        <source>Record callers&apos; numbers and names as they are, instead of pseudonyms.</source>
        <translation>Писать номера и имена позвонивших как есть, без псевдонимов.</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>МБ</translation>
    </message>
    <message>
        <source>End when the file is that large; otherwise at 4 GiB.</source>
        <translation>Закончить, когда файл вырастет до этого размера; иначе – на 4 ГиБ.</translation>
    </message>
    <message>
        <source>End when less than that is free on the disk; otherwise 1 GiB, or 5 % of a larger disk.</source>
        <translation>Закончить, когда на диске останется меньше; иначе – 1 ГиБ, на больших дисках 5 %.</translation>
    </message>
    <message>
        <source>End after that time: 90s, 15m, 8h, 2d.</source>
        <translation>Закончить через это время: 90s, 15m, 8h, 2d.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ВРЕМЯ</translation>
    </message>
    <message>
        <source>What is played has been recorded already; --play is of no use here.</source>
        <translation>Эти данные уже записаны; --play здесь ни к чему.</translation>
    </message>
    <message>
        <source>--at «%1» is neither a time of day, as 14:30, nor a number of seconds.</source>
        <translation>--at «%1» – не время суток вида 14:30 и не число секунд.</translation>
    </message>
    <message>
        <source>--speed is a number above 0, at most %1.</source>
        <translation>--speed – число больше 0, не больше %1.</translation>
    </message>
    <message>
        <source>With --play, --at is a number of seconds.</source>
        <translation>Вместе с --play в --at стоит число секунд.</translation>
    </message>
    <message>
        <source>A window plays a recording from its start; --at is for pictures.</source>
        <translation>Окно играет запись с начала; --at – только для картинок.</translation>
    </message>
    <message>
        <source>Without --play, --at is a time of day, as 14:30.</source>
        <translation>Без --play в --at стоит время суток вида 14:30.</translation>
    </message>
    <message>
        <source>--at, --speed and --seed are for --demo, --play and simulated centres.</source>
        <translation>--at, --speed и --seed – для --demo, --play и имитируемых центров.</translation>
    </message>
    <message>
        <source>Play a recording (Pult&apos;s own, AMI capture or queue_log, plain or gzip) as if it were live. Several recordings are several feeds.</source>
        <translation>Играть запись (Пульта, AMI или queue_log, простую или gzip) как живой источник. Несколько записей – несколько источников.</translation>
    </message>
    <message>
        <source>Show the demo centre: invented people and calls, no telephone system needed.</source>
        <translation>Показать демонстрационный центр: люди и звонки вымышлены, телефонная станция не нужна.</translation>
    </message>
    <message>
        <source>Time of day at which a simulated centre begins or is painted, otherwise now; or seconds from the start of the recording that is painted, otherwise its end.</source>
        <translation>Время суток, с которого начинается имитация или на которое она рисуется, иначе нынешнее; или секунды от начала записи, которая рисуется, иначе её конец.</translation>
    </message>
    <message>
        <source>HH:MM|SEC</source>
        <translation>ЧЧ:ММ|СЕК</translation>
    </message>
    <message>
        <source>So many times as fast as it happened, for --play and --demo.</source>
        <translation>Во сколько раз быстрее, чем было, – для --play и --demo.</translation>
    </message>
    <message>
        <source>--play and --demo exclude each other.</source>
        <translation>--play и --demo не сочетаются.</translation>
    </message>
    <message>
        <source>%1 % simulated</source>
        <translation>Имитация: %1 %</translation>
    </message>
    <message>
        <source>Lives through days of a simulated centre and computes every number.</source>
        <translation>Проживает дни имитируемого центра и считает все показатели.</translation>
    </message>
    <message>
        <source>How many days; otherwise 1.</source>
        <translation>Сколько дней; иначе 1.</translation>
    </message>
    <message>
        <source>The first day; otherwise %1, so that the same seed gives the same numbers every day.</source>
        <translation>Первый день; иначе %1, чтобы то же число --seed каждый раз давало те же показатели.</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>ГГГГ-ММ-ДД</translation>
    </message>
    <message>
        <source>So many times the callers and operators; otherwise 1.</source>
        <translation>Во сколько раз больше звонков и операторов; иначе 1.</translation>
    </message>
    <message>
        <source>--days is a whole number from 1 to %1.</source>
        <translation>--days – целое число от 1 до %1.</translation>
    </message>
    <message>
        <source>--from «%1» is no date; write it as 2026-01-31.</source>
        <translation>--from «%1» – не дата; пишите как 2026-01-31.</translation>
    </message>
    <message>
        <source>--scale is a number above 0, at most %1.</source>
        <translation>--scale – число больше 0, не больше %1.</translation>
    </message>
    <message>
        <source>%1:00 – %2:00: %3 new callers, %4 erlangs of work, %5 operators</source>
        <translation>%1:00 – %2:00: новых звонков %3, нагрузка %4 эрл., операторов %5</translation>
    </message>
    <message numerus="yes">
        <source>%n new caller(s) a day</source>
        <translation>
            <numerusform>%n новый звонок в день</numerusform>
            <numerusform>%n новых звонка в день</numerusform>
            <numerusform>%n новых звонков в день</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n команда</numerusform>
            <numerusform>%n команды</numerusform>
            <numerusform>%n команд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>%n смена</numerusform>
            <numerusform>%n смены</numerusform>
            <numerusform>%n смен</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of pauses</source>
        <translation>
            <numerusform>%n вид пауз</numerusform>
            <numerusform>%n вида пауз</numerusform>
            <numerusform>%n видов пауз</numerusform>
        </translation>
    </message>
    <message>
        <source>simulated: %1</source>
        <translation>имитация: %1</translation>
    </message>
    <message>
        <source>busiest hour: %1</source>
        <translation>самый нагруженный час: %1</translation>
    </message>
    <message>
        <source>fewest operators for the work: %1</source>
        <translation>час, когда операторов меньше всего для нагрузки: %1</translation>
    </message>
    <message>
        <source>Opens a window of its own, even if another Pult shows this centre already.</source>
        <translation>Открыть своё окно, даже если другой Пульт уже показывает этот центр.</translation>
    </message>
    <message>
        <source>Another Pult shows this centre and does not answer; end it, or open a window of its own with --new-instance.</source>
        <translation>Этот центр уже показывает другой Пульт, и он не отвечает; завершите его или откройте своё окно с --new-instance.</translation>
    </message>
    <message>
        <source>Size of the window&apos;s text in percent, from %1 to %2.</source>
        <translation>Размер текста окна в процентах, от %1 до %2.</translation>
    </message>
    <message>
        <source>PERCENT</source>
        <translation>ПРОЦЕНТ</translation>
    </message>
    <message>
        <source>More rows and less air, for small screens.</source>
        <translation>Больше строк и меньше просветов, для небольших экранов.</translation>
    </message>
    <message>
        <source>The zoom «%1» is none; it is a number from %2 to %3.</source>
        <translation>Масштаб «%1» не годится; это число от %2 до %3.</translation>
    </message>
    <message>
        <source>The page of the board to begin with: its number from 1, or its id; otherwise the first.</source>
        <translation>С какой страницы табло начать: её номер от 1 или идентификатор; иначе с первой.</translation>
    </message>
    <message>
        <source>N|ID</source>
        <translation>N|ИД</translation>
    </message>
    <message>
        <source>The board has no page «%1»; its pages are: %2.</source>
        <translation>На табло нет страницы «%1»; его страницы: %2.</translation>
    </message>
    <message>
        <source>There is no metric «%1»; «pult list-metrics» tells which there are.</source>
        <translation>Показателя «%1» нет; какие есть, говорит «pult list-metrics».</translation>
    </message>
    <message>
        <source>There is no operator «%1».</source>
        <translation>Оператора «%1» нет.</translation>
    </message>
    <message>
        <source>Opens the explanation of this metric of the whole centre beside the tables.</source>
        <translation>Открывает рядом с таблицами объяснение этого показателя по всему центру.</translation>
    </message>
    <message>
        <source>METRIC</source>
        <translation>ПОКАЗАТЕЛЬ</translation>
    </message>
    <message>
        <source>Opens the day of the first operator whose name begins so beside the tables.</source>
        <translation>Открывает рядом с таблицами день первого оператора, чьё имя так начинается.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>ИМЯ</translation>
    </message>
    <message>
        <source>Keeps everything that the feeds tell in a history, until Ctrl+C.</source>
        <translation>Сохраняет в истории всё, что сообщают источники, до Ctrl+C.</translation>
    </message>
    <message>
        <source>There is no keychain that answers. Give the key by which callers are known again in PULT_HISTORY_KEY or as the systemd credential pult.history; a new one: openssl rand -hex 32</source>
        <translation>Связка ключей не отвечает. Передайте ключ, по которому узнаются позвонившие, в переменной PULT_HISTORY_KEY или в учётных данных systemd pult.history; новый ключ: openssl rand -hex 32</translation>
    </message>
    <message>
        <source>The keychain does not take the key by which callers are known again.</source>
        <translation>Связка ключей не принимает ключ, по которому узнаются позвонившие.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the journal could not be read and are left out.</source>
        <translation>
            <numerusform>%n запись журнала не удалось прочитать, она пропущена.</numerusform>
            <numerusform>%n записи журнала не удалось прочитать, они пропущены.</numerusform>
            <numerusform>%n записей журнала не удалось прочитать, они пропущены.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is written again</source>
        <translation>%1: запись возобновлена</translation>
    </message>
    <message>
        <source>There is room neither in the store nor on the disk: events are lost.</source>
        <translation>Места нет ни в хранилище, ни на диске: события теряются.</translation>
    </message>
    <message>
        <source>%1 cannot be used as a secret: it must be a readable file with one line.</source>
        <translation>%1 не годится как секрет: нужен доступный для чтения файл с одной строкой.</translation>
    </message>
    <message>
        <source>Where the history is kept: sqlite:///absolute/path.db or postgresql://user@host/database; otherwise %1.</source>
        <translation>Где хранится история: sqlite:///полный/путь.db или postgresql://пользователь@сервер/база; иначе %1.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>АДРЕС</translation>
    </message>
    <message>
        <source>The key of the history is too short: it needs at least %1 bytes. A new one: openssl rand -hex 32</source>
        <translation>Ключ истории слишком короткий: нужно не менее %1 байт. Новый ключ: openssl rand -hex 32</translation>
    </message>
    <message>
        <source>%1: events of the last 48 hours: %2, the last of them %3 ago</source>
        <translation>%1: событий за последние 48 часов: %2, последнее — %3 назад</translation>
    </message>
    <message>
        <source>events kept: %1, waiting: %2</source>
        <translation>событий сохранено: %1, ожидает: %2</translation>
    </message>
    <message>
        <source>%1: events kept: %2</source>
        <translation>%1: событий сохранено: %2</translation>
    </message>
    <message>
        <source>Events that wait on this disk until the store is back: %1.</source>
        <translation>Событий ждут на этом диске возвращения хранилища: %1.</translation>
    </message>
    <message>
        <source>Events lost: %1.</source>
        <translation>Событий потеряно: %1.</translation>
    </message>
</context>
<context>
    <name>ConnectDraft</name>
    <message>
        <source>Line %1</source>
        <extracomment>Name of a line, made of the number that its queue has in the telephone system</extracomment>
        <translation>Линия %1</translation>
    </message>
</context>
<context>
    <name>DeskActions</name>
    <message>
        <source>&amp;Preferences …</source>
        <translation>&amp;Настройки …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copy as C&amp;SV</source>
        <translation>Копировать в &amp;формате CSV</translation>
    </message>
    <message>
        <source>E&amp;xport as CSV …</source>
        <translation>&amp;Выгрузить в CSV …</translation>
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
        <source>&amp;Save the view …</source>
        <translation>&amp;Сохранить вид …</translation>
    </message>
    <message>
        <source>&amp;Rename the view …</source>
        <translation>&amp;Переименовать вид …</translation>
    </message>
    <message>
        <source>&amp;Delete the view</source>
        <translation>&amp;Удалить вид</translation>
    </message>
    <message>
        <source>&amp;Explain this number</source>
        <translation>&amp;Объяснить это число</translation>
    </message>
    <message>
        <source>Close the &amp;details</source>
        <translation>Закрыть &amp;подробности</translation>
    </message>
    <message>
        <source>&amp;Waiting calls</source>
        <translation>Ожида&amp;ющие вызовы</translation>
    </message>
    <message>
        <source>Com&amp;pact</source>
        <translation>&amp;Компактно</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Обычный размер</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>Следующая &amp;часть окна</translation>
    </message>
    <message>
        <source>Pre&amp;vious part of the window</source>
        <translation>Пре&amp;дыдущая часть окна</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Во весь &amp;экран</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Клавиатура</translation>
    </message>
    <message>
        <source>&amp;Log …</source>
        <translation>&amp;Журнал программы …</translation>
    </message>
    <message>
        <source>&amp;About Pult</source>
        <translation>&amp;О программе</translation>
    </message>
    <message>
        <source>From cell to cell</source>
        <translation>От ячейки к ячейке</translation>
    </message>
    <message>
        <source>Explain the number of the cell, or open the row</source>
        <translation>Объяснить число в ячейке или открыть строку</translation>
    </message>
    <message>
        <source>Select several rows</source>
        <translation>Выделить несколько строк</translation>
    </message>
    <message>
        <source>Menu of the cell</source>
        <translation>Меню ячейки</translation>
    </message>
    <message>
        <source>Filter by the state of a button</source>
        <translation>Фильтровать по состоянию на кнопке</translation>
    </message>
    <message>
        <source>Empty the filter&apos;s text</source>
        <translation>Очистить текст фильтра</translation>
    </message>
    <message>
        <source>To the next control</source>
        <translation>К следующему элементу</translation>
    </message>
    <message>
        <source>Open the menus</source>
        <translation>Открыть меню</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>people in these states now, each once, however many lines they serve</source>
        <translation>люди в этих состояниях сейчас; каждый один раз, сколько бы линий он ни обслуживал</translation>
    </message>
    <message>
        <source>Time in state</source>
        <translation>Время в состоянии</translation>
    </message>
    <message>
        <source>now − begin of the present state</source>
        <translation>сейчас − начало состояния</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Занятость</translation>
    </message>
    <message>
        <source>(talk + hold + wrap-up + ringing) / (the same + ready)</source>
        <translation>(разговор + удержание + постобработка + звонок) / (то же + готов)</translation>
    </message>
    <message>
        <source>Answered calls</source>
        <translation>Отвеченные вызовы</translation>
    </message>
    <message>
        <source>calls that this person answered</source>
        <translation>вызовы, на которые ответил этот человек</translation>
    </message>
    <message>
        <source>Average handle time</source>
        <translation>Среднее время обработки</translation>
    </message>
    <message>
        <source>(talk + hold + after-call work) / handled calls</source>
        <translation>(разговор + удержание + постобработка) / обработанные вызовы</translation>
    </message>
    <message numerus="yes">
        <source>and %n earlier one(s)</source>
        <translation>
            <numerusform>и ещё %n более ранний</numerusform>
            <numerusform>и ещё %n более ранних</numerusform>
            <numerusform>и ещё %n более ранних</numerusform>
        </translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Формула</translation>
    </message>
    <message>
        <source>handling</source>
        <translation>обработка</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>занят</translation>
    </message>
    <message>
        <source>of these, waiting longer than the threshold</source>
        <translation>из них ждут дольше порога</translation>
    </message>
    <message>
        <source>they can no longer be answered in time; among decided calls only: %1</source>
        <translation>ответить им вовремя уже нельзя; только среди решённых: %1</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Пороги</translation>
    </message>
    <message>
        <source>answer in time</source>
        <translation>ответ вовремя</translation>
    </message>
    <message>
        <source>hung up at once: below %1</source>
        <translation>положил трубку сразу: меньше %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>%1 – now, by the time of arrival</source>
        <extracomment>A span of time: from when to when</extracomment>
        <translation>%1 – сейчас, по времени поступления</translation>
    </message>
    <message>
        <source>Newest event</source>
        <translation>Последнее событие</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>live</source>
        <translation>живые</translation>
    </message>
    <message>
        <source>Gaps: what happened then is in no number</source>
        <translation>Пробелы: что было в это время, не вошло ни в одно число</translation>
    </message>
    <message>
        <source>How sure it is</source>
        <translation>Насколько точно</translation>
    </message>
    <message>
        <source>few calls: 95 % interval</source>
        <translation>мало вызовов: 95-процентный интервал</translation>
    </message>
    <message>
        <source>provisional: callers may still come back</source>
        <translation>предварительно: абоненты ещё могут перезвонить</translation>
    </message>
    <message>
        <source>an estimate from a histogram of waits</source>
        <translation>оценка по гистограмме ожиданий</translation>
    </message>
    <message>
        <source>By other formulas</source>
        <translation>По другим формулам</translation>
    </message>
    <message>
        <source>Whole centre</source>
        <translation>Весь центр</translation>
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
    <message>
        <source>not connected</source>
        <translation>не подключён</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Задержка</translation>
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
    <message>
        <source>inside this program</source>
        <translation>внутри программы</translation>
    </message>
    <message>
        <source>Simulated ACD, as the centre file describes it</source>
        <translation>Имитация станции, заданная в описании центра</translation>
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
        <source>The link to %1 is not encrypted, so Pult does not log in; set tls = true for this feed, or allow it with allow_plain_login = true.</source>
        <translation>Соединение с %1 не зашифровано, и Пульт не входит; задайте источнику tls = true или разрешите вход строкой allow_plain_login = true.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not signed by an authority that this machine trusts; name your authority&apos;s file as tls_ca in the centre file.</source>
        <translation>Сертификат %1 подписан удостоверяющим центром, которому эта машина не доверяет; назовите файл своего удостоверяющего центра в tls_ca.</translation>
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
    <message>
        <source>The secret for %1 is missing; enter it in the preferences (Ctrl+,), or give it to Pult as a systemd credential or in an environment variable named by secret_env.</source>
        <translation>Нет секрета для %1; введите его в настройках (Ctrl+,) или передайте Пульту через systemd (credential) или в переменной окружения, названной в secret_env.</translation>
    </message>
    <message>
        <source>The secret for %1 is missing: the environment variable %2 is not set; set it before Pult is started, or enter the secret in the preferences (Ctrl+,).</source>
        <translation>Нет секрета для %1: переменная окружения %2 не задана; задайте её до запуска Пульта или введите секрет в настройках (Ctrl+,).</translation>
    </message>
    <message>
        <source>The file %2 with the secret for %1 cannot be used; it must be a readable file of at most 4096 bytes that is not empty.</source>
        <translation>Файл %2 с секретом для %1 не подходит; нужен непустой файл не больше 4096 байт, доступный для чтения.</translation>
    </message>
</context>
<context>
    <name>Formula</name>
    <message>
        <source>histogram of waits, linear inside a bucket</source>
        <translation>гистограмма ожиданий, внутри интервала линейно</translation>
    </message>
    <message>
        <source>callers in the queue now</source>
        <translation>абоненты в очереди сейчас</translation>
    </message>
    <message>
        <source>now - arrival of the oldest waiting caller</source>
        <translation>сейчас − начало самого долгого ожидания</translation>
    </message>
    <message>
        <source>waiting callers with now - arrival &gt; T</source>
        <translation>ждущие дольше порога T</translation>
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
        <source>the gzip file ends too early; what it holds was read</source>
        <translation>файл gzip оборван; прочитано то, что в нём есть</translation>
    </message>
    <message>
        <source>the gzip file is damaged; what comes before the damage was read</source>
        <translation>файл gzip повреждён; прочитано то, что до повреждения</translation>
    </message>
    <message>
        <source>the file is neither a recording, nor an AMI capture, nor a queue_log</source>
        <translation>файл – ни запись Пульта, ни запись AMI, ни queue_log</translation>
    </message>
    <message>
        <source>the recording was not ended in good order, and its last bytes are no whole piece; what comes before was read</source>
        <translation>запись не завершена как положено, и её последние байты обрываются; прочитано то, что до них</translation>
    </message>
    <message>
        <source>the recording is damaged; what comes before the damage was read</source>
        <translation>запись повреждена; прочитано то, что до повреждения</translation>
    </message>
    <message>
        <source>the recording was made by a newer Pult; update this one</source>
        <translation>запись сделана более новым Пультом; обновите этот</translation>
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
    <message numerus="yes">
        <source>People who serve several lines are counted once: the rows together have %n more</source>
        <translation>
            <numerusform>Кто обслуживает несколько линий, посчитан один раз: в строках вместе на %n больше</numerusform>
            <numerusform>Кто обслуживает несколько линий, посчитан один раз: в строках вместе на %n больше</numerusform>
            <numerusform>Кто обслуживает несколько линий, посчитан один раз: в строках вместе на %n больше</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>The telephone system&apos;s name of the queue</source>
        <translation>Имя очереди в телефонной системе</translation>
    </message>
    <message>
        <source>adult-msk</source>
        <translation>adult-msk</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>The worst of the numbers that have a target</source>
        <translation>Худшее из чисел, у которых есть цель</translation>
    </message>
    <message>
        <source>Attention: SL, ASA</source>
        <translation>Внимание: SL, ASA</translation>
    </message>
</context>
<context>
    <name>LogRules</name>
    <message>
        <source>The log rule «%1» is none: write «pult.feed.*=debug», or a level: debug, info, warning, critical, off.</source>
        <translation>«%1» – не правило журнала: пишите «pult.feed.*=debug» или уровень: debug, info, warning, critical, off.</translation>
    </message>
    <message>
        <source>«%1» is no level of the log; there are debug, info, warning, critical and off, or true and false.</source>
        <translation>Уровня «%1» у журнала нет; есть debug, info, warning, critical и off, а также true и false.</translation>
    </message>
    <message>
        <source>«%1» is no category of the log: a star may stand at its begin and at its end only.</source>
        <translation>«%1» – не категория журнала: звёздочка может стоять только в начале и в конце.</translation>
    </message>
    <message>
        <source>No category of the log is named «%1»; «pult help» lists all of them.</source>
        <translation>Категории «%1» у журнала нет; все перечисляет «pult help».</translation>
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
    <message>
        <source>%1: «%2» lasts longer than %3</source>
        <extracomment>%1 is «Attention» or «Bad», %2 the state, %3 a duration</extracomment>
        <translation>%1: «%2» длится дольше, чем %3</translation>
    </message>
    <message numerus="yes">
        <source>serves %n lines, counts once in every total</source>
        <comment>of a person</comment>
        <translation>
            <numerusform>обслуживает %n линию, в каждом итоге считается один раз</numerusform>
            <numerusform>обслуживает %n линии, в каждом итоге считается один раз</numerusform>
            <numerusform>обслуживает %n линий, в каждом итоге считается один раз</numerusform>
        </translation>
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
    <name>ProbeTexts</name>
    <message>
        <source>nobody named</source>
        <translation>имя не указано</translation>
    </message>
    <message>
        <source>certificate of «%1», issued by «%2», valid until %3</source>
        <translation>сертификат «%1», выдан «%2», действует до %3</translation>
    </message>
    <message>
        <source>Not encrypted, as you have allowed: whoever can listen on the network reads the callers&apos; numbers.</source>
        <translation>Не зашифровано, как вы разрешили: кто может слушать сеть, прочтёт номера позвонивших.</translation>
    </message>
    <message>
        <source>Not encrypted, and it need not be: both ends are on this machine.</source>
        <translation>Не зашифровано, и это не нужно: обе стороны на этой машине.</translation>
    </message>
    <message>
        <source>%1; %2. The certificate has been verified.</source>
        <translation>%1; %2. Сертификат проверен.</translation>
    </message>
    <message>
        <source>It is an Asterisk (manager interface %1).</source>
        <translation>Это Asterisk (интерфейс управления %1).</translation>
    </message>
    <message>
        <source>It is Asterisk %1 (manager interface %2).</source>
        <translation>Это Asterisk %1 (интерфейс управления %2).</translation>
    </message>
    <message>
        <source>The server does not tell the time.</source>
        <translation>Сервер не сообщает время.</translation>
    </message>
    <message>
        <source>The clocks differ by %1 s.</source>
        <translation>Часы расходятся на %1 с.</translation>
    </message>
    <message>
        <source>No queue is there yet. Queues that Asterisk keeps in a database appear with their first call.</source>
        <translation>Очередей пока нет. Очереди, которые Asterisk хранит в базе данных, появляются с первым вызовом.</translation>
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
        <source>%n operator(s)</source>
        <translation>
            <numerusform>%n оператор</numerusform>
            <numerusform>%n оператора</numerusform>
            <numerusform>%n операторов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting call(s)</source>
        <translation>
            <numerusform>%n ожидающий вызов</numerusform>
            <numerusform>%n ожидающих вызова</numerusform>
            <numerusform>%n ожидающих вызовов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) in the whole telephone system</source>
        <translation>
            <numerusform>%n вызов на всей станции</numerusform>
            <numerusform>%n вызова на всей станции</numerusform>
            <numerusform>%n вызовов на всей станции</numerusform>
        </translation>
    </message>
    <message>
        <source>to notice restarts</source>
        <translation>чтобы замечать перезапуски</translation>
    </message>
    <message>
        <source>to see queues and operators at all</source>
        <translation>чтобы вообще видеть очереди и операторов</translation>
    </message>
    <message>
        <source>to see hang-ups, holds and transfers</source>
        <translation>чтобы видеть отбои, удержания и переводы</translation>
    </message>
    <message>
        <source>to tell timeouts of a queue from hang-ups</source>
        <translation>чтобы отличать таймауты очереди от сбросов</translation>
    </message>
    <message>
        <source>only for outcomes from a CRM</source>
        <translation>только для итогов из CRM</translation>
    </message>
    <message>
        <source>%1 – %2: its events come</source>
        <translation>%1 – %2: события приходят</translation>
    </message>
    <message>
        <source>%1 – %2: missing</source>
        <translation>%1 – %2: нет</translation>
    </message>
    <message>
        <source>Listening for a few seconds to what the account may see. You need not wait for it.</source>
        <translation>Несколько секунд слушаем, что видно учётной записи. Ждать не обязательно.</translation>
    </message>
    <message>
        <source>Of %1 nothing has come in these seconds, which proves nothing in a quiet hour. Pult goes on watching and says so when a right is missing.</source>
        <translation>За эти секунды ничего не пришло от %1; в тихий час это ничего не значит. Пульт продолжит следить и скажет, если прав не хватает.</translation>
    </message>
    <message>
        <source>hidden by a filter: %1</source>
        <translation>скрыто фильтром: %1</translation>
    </message>
    <message>
        <source>may do more than Pult needs: write = %1</source>
        <translation>разрешено больше, чем нужно Пульту: write = %1</translation>
    </message>
    <message>
        <source>In manager.conf on the server (then «manager reload» in Asterisk&apos;s console):</source>
        <translation>В manager.conf на сервере (затем «manager reload» в консоли Asterisk):</translation>
    </message>
    <message>
        <source>Asterisk does not say whether the account, the secret or the permit line is wrong. An account that lets this machine in looks like this in manager.conf (the last permit or deny that fits decides, so deny comes first; then «manager reload»):</source>
        <translation>Asterisk не говорит, что неверно: учётная запись, секрет или строка permit. Учётная запись, которая пускает эту машину, выглядит в manager.conf так (решает последняя подходящая строка permit или deny, поэтому deny стоит первой; затем «manager reload»):</translation>
    </message>
    <message>
        <source>If the certificate is your own authority&apos;s, name the authority&apos;s PEM file on the first page. If Asterisk uses a self-signed certificate, name that certificate&apos;s file.</source>
        <translation>Если сертификат выпустил ваш собственный удостоверяющий центр, назовите на первой странице его файл PEM. Если у Asterisk самоподписанный сертификат, назовите файл этого сертификата.</translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Имя сервера</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Соединение</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Шифрование</translation>
    </message>
    <message>
        <source>Asterisk</source>
        <translation>Asterisk</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Вход</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Очереди</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Права</translation>
    </message>
    <message>
        <source>trying …</source>
        <translation>проверяется …</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>в порядке</translation>
    </message>
    <message>
        <source>note</source>
        <translation>обратите внимание</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не удалось</translation>
    </message>
    <message>
        <source>It has shown a %1.</source>
        <translation>Предъявлен %1.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 – это %2.</translation>
    </message>
    <message>
        <source>Port %1 takes the connection.</source>
        <translation>Порт %1 принимает соединение.</translation>
    </message>
    <message>
        <source>Signed in as «%1».</source>
        <translation>Вход выполнен как «%1».</translation>
    </message>
    <message>
        <source>Give the account the missing classes (%1) in manager.conf; Pult works without them, but sees less:</source>
        <translation>Дайте учётной записи недостающие классы (%1) в manager.conf; Пульт работает и без них, но видит меньше:</translation>
    </message>
    <message>
        <source>Filters hide events that Pult needs. These let through what it needs and no more:</source>
        <translation>Фильтры скрывают события, которые нужны Пульту. Эти пропускают то, что ему нужно, и ничего сверх того:</translation>
    </message>
    <message>
        <source>Pult only looks on and needs no «write» line. Whoever gets hold of this account could do more than Pult ever does; leave the line out.</source>
        <translation>Пульт только смотрит, и строка write ему не нужна. Кто завладеет этой учётной записью, сможет больше, чем когда-либо делает Пульт; уберите строку.</translation>
    </message>
    <message>
        <source>Events carry no time, so Pult measures with its own clock. Better:</source>
        <translation>В событиях нет времени, и Пульт меряет по своим часам. Лучше так:</translation>
    </message>
</context>
<context>
    <name>Pult::App::AccountPage</name>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>With which account does Pult sign in?</source>
        <translation>Под какой учётной записью входит Пульт?</translation>
    </message>
    <message>
        <source>An account of its own in Asterisk&apos;s manager.conf, that may only look on.</source>
        <translation>Своя учётная запись в manager.conf Asterisk, которой можно только смотреть.</translation>
    </message>
    <message>
        <source>Pult asks for the secret at each start.</source>
        <translation>Пульт спрашивает секрет при каждом запуске.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers, so Pult will ask for the secret at each start. Without a person: as a systemd credential, see resources/docs/centre-file.md.</source>
        <translation>На этом компьютере нет связки ключей, которая отвечает, поэтому Пульт будет спрашивать секрет при каждом запуске. Для работы без человека передайте секрет через systemd (credential), см. resources/docs/centre-file.md.</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keychain, never in the centre file.</source>
        <translation>Хранится в связке ключей этого компьютера, но никогда – в описании центра.</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Учётная запись</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>&amp;Секрет</translation>
    </message>
    <message>
        <source>Sho&amp;w the secret</source>
        <translation>&amp;Показать секрет</translation>
    </message>
    <message>
        <source>&amp;Remember the secret</source>
        <translation>&amp;Запомнить секрет</translation>
    </message>
    <message>
        <source>No account yet? Write these lines into manager.conf, put a secret of your own in place of CHANGE-ME, and say «manager reload» in Asterisk&apos;s console:</source>
        <translation>Учётной записи ещё нет? Впишите эти строки в manager.conf, замените CHANGE-ME своим секретом и выполните «manager reload» в консоли Asterisk:</translation>
    </message>
    <message>
        <source>Lines for manager.conf</source>
        <translation>Строки для manager.conf</translation>
    </message>
</context>
<context>
    <name>Pult::App::CatchUpBar</name>
    <message>
        <source>The day so far is being simulated</source>
        <translation>Достраивается прошедшая часть дня</translation>
    </message>
    <message>
        <source>The day so far is being simulated: %p %</source>
        <extracomment>%p is replaced by the number of per cent</extracomment>
        <translation>Достраивается прошедшая часть дня: %p %</translation>
    </message>
</context>
<context>
    <name>Pult::App::CentrePage</name>
    <message>
        <source>Centre</source>
        <translation>Центр</translation>
    </message>
    <message>
        <source>What is the centre called?</source>
        <translation>Как называется центр?</translation>
    </message>
    <message>
        <source>All this stands in a text file that you can change at any time.</source>
        <translation>Всё это лежит в текстовом файле, который можно поправить в любой день.</translation>
    </message>
    <message>
        <source>Where the centre file is written</source>
        <translation>Куда записать описание центра</translation>
    </message>
    <message>
        <source>Centre files (*.toml)</source>
        <translation>Описания центров (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Na&amp;me of the centre</source>
        <translation>Н&amp;азвание центра</translation>
    </message>
    <message>
        <source>Contact centre</source>
        <translation>Контакт-центр</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Часовой пояс</translation>
    </message>
    <message>
        <source>Days begin at midnight of this zone.</source>
        <translation>По этому поясу сутки начинаются в полночь.</translation>
    </message>
    <message>
        <source>Centre &amp;file</source>
        <translation>&amp;Файл с описанием</translation>
    </message>
    <message>
        <source>Ch&amp;oose …</source>
        <translation>&amp;Выбрать …</translation>
    </message>
    <message>
        <source>At the usual place Pult finds it by itself at the next start.</source>
        <translation>На обычном месте Пульт при следующем запуске найдёт файл сам.</translation>
    </message>
    <message>
        <source>&amp;Replace the file that is there (it is kept beside the new one, as .bak)</source>
        <translation>&amp;Заменить файл, который там лежит (прежний останется рядом как .bak)</translation>
    </message>
    <message>
        <source>Asterisk has no after-call work; operators pause for it. Which of the pauses seen are that?</source>
        <translation>В Asterisk нет поствызывной обработки: операторы берут для неё паузу. Какие из замеченных пауз её означают?</translation>
    </message>
</context>
<context>
    <name>Pult::App::ConnectWizard</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Далее</translation>
    </message>
    <message>
        <source>&amp;Add and connect</source>
        <translation>&amp;Добавить и подключить</translation>
    </message>
    <message>
        <source>&amp;Write and connect</source>
        <translation>&amp;Записать и подключить</translation>
    </message>
    <message>
        <source>Connect another Asterisk</source>
        <translation>Подключение ещё одного Asterisk</translation>
    </message>
    <message>
        <source>Connect an Asterisk</source>
        <translation>Подключение Asterisk</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
</context>
<context>
    <name>Pult::App::CopyBox</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Копировать</translation>
    </message>
</context>
<context>
    <name>Pult::App::Desk</name>
    <message>
        <source>This Pult was built without the demo centre.</source>
        <translation>Этот Пульт собран без демонстрационного центра.</translation>
    </message>
    <message>
        <source>&amp;Open a centre file …</source>
        <translation>&amp;Открыть описание центра …</translation>
    </message>
    <message>
        <source>Play a &amp;recording …</source>
        <translation>&amp;Воспроизвести запись …</translation>
    </message>
    <message>
        <source>&amp;Demo centre</source>
        <translation>&amp;Демонстрационный центр</translation>
    </message>
    <message>
        <source>&amp;Connect another Asterisk …</source>
        <translation>&amp;Подключить ещё один Asterisk …</translation>
    </message>
    <message>
        <source>&amp;Connect an Asterisk …</source>
        <translation>&amp;Подключить Asterisk …</translation>
    </message>
    <message>
        <source>Open a centre file</source>
        <translation>Открыть описание центра</translation>
    </message>
    <message>
        <source>Centre files (*.toml)</source>
        <translation>Описания центров (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Play recordings</source>
        <translation>Воспроизвести записи</translation>
    </message>
</context>
<context>
    <name>Pult::App::DeskMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>Na&amp;med views</source>
        <translation>Сохр&amp;анённые виды</translation>
    </message>
    <message>
        <source>&amp;Columns of the operators</source>
        <translation>&amp;Столбцы операторов</translation>
    </message>
    <message>
        <source>T&amp;ime of the figures</source>
        <translation>В&amp;ремя показателей</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>&amp;Масштаб</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмная</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Светлая</translation>
    </message>
</context>
<context>
    <name>Pult::App::DeskServices</name>
    <message>
        <source>Press F2 to enter the secret.</source>
        <translation>Чтобы ввести секрет, нажмите F2.</translation>
    </message>
    <message>
        <source>The desktop has taken the notice.</source>
        <translation>Рабочий стол принял уведомление.</translation>
    </message>
    <message>
        <source>This desktop shows no notices: %1</source>
        <translation>Рабочий стол не показывает уведомлений: %1</translation>
    </message>
    <message>
        <source>Pult</source>
        <translation>Пульт</translation>
    </message>
    <message>
        <source>This is how a notice looks.</source>
        <translation>Так выглядит уведомление.</translation>
    </message>
</context>
<context>
    <name>Pult::App::DeskTables</name>
    <message>
        <source>C&amp;olumns</source>
        <translation>&amp;Столбцы</translation>
    </message>
</context>
<context>
    <name>Pult::App::ExplainDialog</name>
    <message>
        <source>Explanation of a number</source>
        <translation>Объяснение числа</translation>
    </message>
</context>
<context>
    <name>Pult::App::KeyboardMap</name>
    <message>
        <source>Tables and fields</source>
        <translation>Таблицы и поля</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Клавиатура</translation>
    </message>
    <message>
        <source>What you want to do, or a key</source>
        <translation>Что сделать или какая клавиша</translation>
    </message>
</context>
<context>
    <name>Pult::App::LinesPage</name>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
    </message>
    <message>
        <source>What are the queues called?</source>
        <translation>Как называются очереди?</translation>
    </message>
    <message>
        <source>A line is what your callers reach, by one or several queues. All figures are told by line.</source>
        <translation>Линия – это то, куда звонят люди; её обслуживают одна или несколько очередей. Все показатели считаются по линиям.</translation>
    </message>
    <message>
        <source>cannot be named</source>
        <translation>назвать нельзя</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>Answer %1 within</source>
        <translation>Порог ответа линии %1</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Площадка</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Where the operators of this Asterisk work. Several sites can be compared.</source>
        <translation>Где работают операторы этого Asterisk. Площадки можно сравнивать между собой.</translation>
    </message>
    <message>
        <source>Give several queues the same name to make them one line. Without a name (Del) a queue stays a line of its own, under the name it has in Asterisk.</source>
        <translation>Дайте нескольким очередям одно название – они станут одной линией. Без названия (Del) очередь остаётся отдельной линией под тем именем, которое у неё в Asterisk.</translation>
    </message>
    <message>
        <source>Asterisk has told of no queue. That is no obstacle: queues appear in Pult by themselves as soon as Asterisk tells of them, each as a line of its own, and can be named in the centre file later.</source>
        <translation>Asterisk не назвал ни одной очереди. Это не помеха: как только он их назовёт, очереди появятся в Пульте сами, каждая отдельной линией, а названия можно дать позже в описании центра.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Очередь</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Queues and their lines</source>
        <translation>Очереди и их линии</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>Порог ответа</translation>
    </message>
    <message>
        <source>Lines and how fast they are to be answered</source>
        <translation>Линии и пороги ответа</translation>
    </message>
</context>
<context>
    <name>Pult::App::LinesPanel</name>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
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
        <source>By queue</source>
        <translation>По очередям</translation>
    </message>
    <message>
        <source>Time of the figures and of the line table</source>
        <translation>Время показателей и таблицы линий</translation>
    </message>
</context>
<context>
    <name>Pult::App::LogModel</name>
    <message>
        <source>Detail</source>
        <translation>Подробность</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Fatal error</source>
        <translation>Сбой</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Уровень</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>Часть программы</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>Pult::App::LogViewer</name>
    <message>
        <source>Log</source>
        <translation>Журнал программы</translation>
    </message>
    <message>
        <source>&amp;Level:</source>
        <translation>&amp;Уровень:</translation>
    </message>
    <message>
        <source>&amp;Part:</source>
        <translation>&amp;Часть:</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>&amp;Текст:</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Всё</translation>
    </message>
    <message>
        <source>Information and above</source>
        <translation>Сведения и важнее</translation>
    </message>
    <message>
        <source>Warnings and above</source>
        <translation>Предупреждения и важнее</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Ошибки</translation>
    </message>
    <message>
        <source>Whole program</source>
        <translation>Вся программа</translation>
    </message>
    <message>
        <source>Word or part of it</source>
        <translation>Слово или его часть</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Строки журнала</translation>
    </message>
    <message>
        <source>Whole text of the chosen line</source>
        <translation>Полный текст выбранной строки</translation>
    </message>
    <message>
        <source>Choose a line to read all of it.</source>
        <translation>Выберите строку, чтобы прочесть её целиком.</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Копировать отчёт</translation>
    </message>
    <message>
        <source>Version, system, feeds and the last lines, without names, numbers and secrets</source>
        <translation>Версия, система, источники и последние строки – без имён, номеров и секретов</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Открыть папку</translation>
    </message>
    <message>
        <source>Clo&amp;se</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Lines: %1</source>
        <extracomment>How many lines of the log the filter leaves, of how many</extracomment>
        <translation>Строк: %1</translation>
    </message>
    <message>
        <source>Lines: %1 of %2</source>
        <translation>Строк: %1 из %2</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Отчёт в буфере обмена.</translation>
    </message>
    <message>
        <source>No program opens folders here; it is %1</source>
        <translation>Открыть папку здесь нечем; это %1</translation>
    </message>
</context>
<context>
    <name>Pult::App::Notifier</name>
    <message>
        <source>Feed %1 is back</source>
        <translation>Источник %1 снова на связи</translation>
    </message>
    <message>
        <source>It was away for %1 (minutes:seconds).</source>
        <translation>Связи не было %1 (минуты:секунды).</translation>
    </message>
    <message>
        <source>Feed %1 is lost</source>
        <translation>Источник %1 пропал</translation>
    </message>
    <message>
        <source>Nothing has come from %1 for %2 (minutes:seconds).</source>
        <translation>От %1 ничего не приходит %2 (минуты:секунды).</translation>
    </message>
</context>
<context>
    <name>Pult::App::OperatorsPanel</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many operators the filter leaves, of how many</extracomment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Операторы</translation>
    </message>
    <message>
        <source>Operators shown</source>
        <translation>Показано операторов</translation>
    </message>
</context>
<context>
    <name>Pult::App::PreferencesDialog</name>
    <message>
        <source>The keychain no longer holds the secret. A running connection stays until Pult ends.</source>
        <translation>В связке ключей этого секрета больше нет. Открытое соединение работает, пока Пульт не закрыт.</translation>
    </message>
    <message>
        <source>Choose a centre file</source>
        <translation>Выбор описания центра</translation>
    </message>
    <message>
        <source>Centre files (*.toml);;All files (*)</source>
        <translation>Описания центров (*.toml);;Все файлы (*)</translation>
    </message>
    <message>
        <source>It has not been taken.</source>
        <translation>Файл не принят.</translation>
    </message>
    <message>
        <source>Remark: %1</source>
        <translation>Замечание: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) in %1.</source>
        <translation>
            <numerusform>%n ошибка в %1.</numerusform>
            <numerusform>%n ошибки в %1.</numerusform>
            <numerusform>%n ошибок в %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in order: lines %2, feeds %3, operators %4.</source>
        <translation>%1 в порядке: линий – %2, источников – %3, операторов – %4.</translation>
    </message>
    <message>
        <source>Forget the secret</source>
        <translation>Забыть секрет</translation>
    </message>
    <message>
        <source>Take the secret of feed «%1» out of the keychain?</source>
        <translation>Убрать секрет источника «%1» из связки ключей?</translation>
    </message>
    <message>
        <source>Pult asks for it at the next start.</source>
        <translation>При следующем запуске Пульт спросит его.</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Забыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Centre file</source>
        <translation>Описание центра</translation>
    </message>
    <message>
        <source>none: this is a recording or the demo centre</source>
        <translation>нет: это запись или демонстрационный центр</translation>
    </message>
    <message>
        <source>Path of the centre file</source>
        <translation>Путь к описанию центра</translation>
    </message>
    <message>
        <source>C&amp;hoose …</source>
        <translation>&amp;Выбрать …</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>&amp;Проверить</translation>
    </message>
    <message>
        <source>Open f&amp;older</source>
        <translation>Открыть п&amp;апку</translation>
    </message>
    <message>
        <source>Mistakes in the centre file</source>
        <translation>Ошибки в описании центра</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Secret from</source>
        <translation>Откуда секрет</translation>
    </message>
    <message>
        <source>Enter &amp;secret …</source>
        <translation>Ввести &amp;секрет …</translation>
    </message>
    <message>
        <source>&amp;Forget secret</source>
        <translation>&amp;Забыть секрет</translation>
    </message>
    <message>
        <source>Desktop notices</source>
        <translation>Уведомления рабочего стола</translation>
    </message>
    <message>
        <source>&amp;Notices when a feed is lost and when it is back</source>
        <translation>&amp;Уведомлять, когда источник пропал и когда он снова на связи</translation>
    </message>
    <message>
        <source>&amp;Wait before a feed counts as lost:</source>
        <translation>&amp;Ждать, прежде чем считать источник пропавшим:</translation>
    </message>
    <message>
        <source> s</source>
        <translation> с</translation>
    </message>
    <message>
        <source>Also on the wall&amp;board</source>
        <translation>И на та&amp;бло</translation>
    </message>
    <message>
        <source>Tr&amp;y one</source>
        <translation>Показать &amp;образец</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Закр&amp;ыть</translation>
    </message>
</context>
<context>
    <name>Pult::App::ProblemPage</name>
    <message>
        <source>Line %1</source>
        <translation>Строка %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>This recording cannot be played</source>
        <translation>Эту запись не удаётся воспроизвести</translation>
    </message>
    <message numerus="yes">
        <source>The centre file has %n mistake(s)</source>
        <translation>
            <numerusform>В описании центра %n ошибка</numerusform>
            <numerusform>В описании центра %n ошибки</numerusform>
            <numerusform>В описании центра %n ошибок</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – correct it with any text editor, then try again.</source>
        <translation>%1 – исправьте файл в любом текстовом редакторе и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>What is wrong, and what is allowed</source>
        <translation>Что неверно и что допустимо</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Попробовать ещё раз</translation>
    </message>
    <message>
        <source>&amp;Choose another file …</source>
        <translation>&amp;Выбрать другой файл …</translation>
    </message>
    <message>
        <source>&amp;Demo centre</source>
        <translation>&amp;Демонстрационный центр</translation>
    </message>
</context>
<context>
    <name>Pult::App::RecordingControl</name>
    <message>
        <source>Record the &amp;feeds …</source>
        <translation>&amp;Записать источники …</translation>
    </message>
    <message>
        <source>&amp;Stop recording</source>
        <translation>О&amp;становить запись</translation>
    </message>
    <message>
        <source>Record the feeds</source>
        <translation>Запись источников</translation>
    </message>
    <message>
        <source>Recordings (*.%1)</source>
        <translation>Записи (*.%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Recording · %1 · %2</source>
        <extracomment>%1 is the size of the file, %2 for how long it is being recorded</extracomment>
        <translation>Запись · %1 · %2</translation>
    </message>
    <message>
        <source>with gaps: the disk is too slow</source>
        <translation>с пропусками: диск не успевает</translation>
    </message>
</context>
<context>
    <name>Pult::App::ScreenAwake</name>
    <message>
        <source>The wallboard is shown</source>
        <translation>Показано табло</translation>
    </message>
</context>
<context>
    <name>Pult::App::SecretDialog</name>
    <message>
        <source>Secret of a feed</source>
        <translation>Секрет источника</translation>
    </message>
    <message>
        <source>Secret of feed «%1»</source>
        <translation>Секрет источника «%1»</translation>
    </message>
    <message>
        <source>Without its secret the feed stays without connection.</source>
        <translation>Без секрета источник остаётся без связи.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Учётная запись</translation>
    </message>
    <message>
        <source>&amp;Secret</source>
        <translation>&amp;Секрет</translation>
    </message>
    <message>
        <source>Secret of account %1 at %2</source>
        <translation>Секрет учётной записи %1 на %2</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>По&amp;казать</translation>
    </message>
    <message>
        <source>&amp;Remember in the keychain</source>
        <translation>&amp;Запомнить в связке ключей</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Подключить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>At the next start the secret comes from its usual place again (%1); correct it there.</source>
        <translation>При следующем запуске секрет снова возьмётся с обычного места (%1); исправьте его там.</translation>
    </message>
    <message>
        <source>Asking the keychain …</source>
        <translation>Опрашивается связка ключей …</translation>
    </message>
    <message>
        <source>Pult cannot remember the secret and asks for it at each start.</source>
        <translation>Пульт не может запомнить секрет и спрашивает его при каждом запуске.</translation>
    </message>
    <message>
        <source>Pult itself writes the secret into no file. What is not remembered is asked for at each start.</source>
        <translation>Сам Пульт не пишет секрет ни в какой файл. Секрет, который не запомнен, он спрашивает при каждом запуске.</translation>
    </message>
</context>
<context>
    <name>Pult::App::SecretPrompt</name>
    <message>
        <source>The secret was not kept</source>
        <translation>Секрет не сохранён</translation>
    </message>
    <message>
        <source>The keychain has not kept the secret of feed «%1»; Pult asks for it again at the next start.</source>
        <translation>Связка ключей не сохранила секрет источника «%1»; при следующем запуске Пульт спросит его снова.</translation>
    </message>
</context>
<context>
    <name>Pult::App::ServerPage</name>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Where is the Asterisk?</source>
        <translation>Где находится Asterisk?</translation>
    </message>
    <message>
        <source>Pult connects to Asterisk&apos;s manager interface (AMI) and only looks on: it never changes anything there.</source>
        <translation>Пульт подключается к интерфейсу управления Asterisk (AMI) и только смотрит: он там ничего не меняет.</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate</source>
        <translation>Сертификат удостоверяющего центра</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>Сертификаты (*.pem *.crt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>&amp;Host name or address</source>
        <translation>&amp;Имя машины или адрес</translation>
    </message>
    <message>
        <source>pbx.example.org</source>
        <translation>pbx.example.org</translation>
    </message>
    <message>
        <source>En&amp;crypted link (TLS)</source>
        <translation>&amp;Шифровать соединение (TLS)</translation>
    </message>
    <message>
        <source>Asterisk needs tlsenable = yes in manager.conf for it. Only within one machine it is not needed.</source>
        <translation>Для этого в manager.conf нужно tlsenable = yes. Обойтись без TLS можно только в пределах одной машины.</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Порт</translation>
    </message>
    <message>
        <source>&amp;Authority file</source>
        <translation>Файл &amp;УЦ</translation>
    </message>
    <message>
        <source>only for certificates of your own</source>
        <translation>только для собственных сертификатов</translation>
    </message>
    <message>
        <source>Ch&amp;oose …</source>
        <translation>&amp;Выбрать …</translation>
    </message>
    <message>
        <source>Empty: the authorities that this computer trusts.</source>
        <translation>Пусто: удостоверяющие центры (УЦ), которым доверяет этот компьютер.</translation>
    </message>
    <message>
        <source>I know that, the network between is my own: &amp;sign in without encryption</source>
        <translation>Понимаю, сеть между машинами своя: входить &amp;без шифрования</translation>
    </message>
    <message>
        <source>Without TLS everything travels openly: whoever can listen on the network between reads names and numbers of callers, and may find out the account&apos;s secret.</source>
        <translation>Без TLS всё идёт открыто: кто может слушать сеть между машинами, прочтёт имена и номера позвонивших и может узнать секрет учётной записи.</translation>
    </message>
</context>
<context>
    <name>Pult::App::StartPage</name>
    <message>
        <source>Welcome to Pult</source>
        <translation>Добро пожаловать в Пульт</translation>
    </message>
    <message>
        <source>The desk and the wall of a contact centre: who is waiting, who is talking, how well it goes.</source>
        <translation>Рабочее место и табло контакт-центра: кто ждёт, кто говорит и как идут дела.</translation>
    </message>
    <message>
        <source>&amp;Demo centre</source>
        <translation>&amp;Демонстрационный центр</translation>
    </message>
    <message>
        <source>Try it now, no telephone system needed: a living centre of two sites, five lines and 500 operators, with a whole day behind it.</source>
        <translation>Попробуйте сразу, без телефонной станции: живой центр из двух площадок, пяти линий и 500&#xa0;операторов, с целым днём работы за спиной.</translation>
    </message>
    <message>
        <source>Connect an &amp;Asterisk</source>
        <translation>&amp;Подключить Asterisk</translation>
    </message>
    <message>
        <source>Host, account, test: in five minutes your own queues are here. Pult only looks on and changes nothing.</source>
        <translation>Адрес, учётная запись, проверка – и через пять минут здесь ваши очереди. Пульт только смотрит и ничего не меняет.</translation>
    </message>
    <message>
        <source>&amp;Open a centre file …</source>
        <translation>&amp;Открыть описание центра …</translation>
    </message>
    <message>
        <source>Play a &amp;recording …</source>
        <translation>&amp;Воспроизвести запись …</translation>
    </message>
</context>
<context>
    <name>Pult::App::StartWindow</name>
    <message>
        <source>Pult</source>
        <translation>Пульт</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
</context>
<context>
    <name>Pult::App::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Шаг %1 из %2: %3</translation>
    </message>
</context>
<context>
    <name>Pult::App::SummaryPage</name>
    <message>
        <source>Summary</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Add this Asterisk?</source>
        <translation>Добавить этот Asterisk?</translation>
    </message>
    <message>
        <source>Write this centre file?</source>
        <translation>Записать это описание центра?</translation>
    </message>
    <message>
        <source>The file&apos;s own text stays as it is, with your comments; these lines are put behind it.</source>
        <translation>Текст файла и ваши комментарии в нём остаются как есть; эти строки добавляются в конец.</translation>
    </message>
    <message>
        <source>Nothing has been written yet. Afterwards Pult opens the centre.</source>
        <translation>Пока ничего не записано. После записи Пульт откроет центр.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Файл: %1</translation>
    </message>
    <message>
        <source>What stands there now is kept beside it, as .bak.</source>
        <translation>Прежний файл останется рядом как .bak.</translation>
    </message>
    <message>
        <source>Asterisk: %1, account «%2», %3</source>
        <translation>Asterisk: %1, учётная запись «%2», %3</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>с шифрованием</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>без шифрования</translation>
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
        <source>%n queue(s) left out</source>
        <translation>
            <numerusform>%n очередь не названа</numerusform>
            <numerusform>%n очереди не названы</numerusform>
            <numerusform>%n очередей не названо</numerusform>
        </translation>
    </message>
    <message>
        <source>The secret goes into this computer&apos;s keychain, if there is one; else Pult asks for it at each start.</source>
        <translation>Секрет сохранится в связке ключей этого компьютера, если она есть; иначе Пульт спрашивает его при каждом запуске.</translation>
    </message>
    <message>
        <source>Pult asks for the secret at each start.</source>
        <translation>Пульт спрашивает секрет при каждом запуске.</translation>
    </message>
    <message>
        <source>Pult cannot add to this file: with these lines behind it, it would not be in order. Add them by hand where they belong.</source>
        <translation>Пульт не может дополнить этот файл: с этими строками в конце в нём появятся ошибки. Впишите их сами туда, где им место.</translation>
    </message>
    <message>
        <source>Such a file cannot be written:</source>
        <translation>Такой файл записать нельзя:</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; choose another place.</source>
        <translation>Папка %1 не создаётся; выберите другое место.</translation>
    </message>
    <message>
        <source>What stands there cannot be kept (%1), so nothing was changed.</source>
        <translation>Прежний файл не удалось сохранить (%1), поэтому ничего не изменено.</translation>
    </message>
    <message>
        <source>The file cannot be written (%1). Nothing was changed.</source>
        <translation>Файл не записывается (%1). Ничего не изменено.</translation>
    </message>
    <message>
        <source>The file has been changed meanwhile by somebody else. Nothing was written; go back and look again.</source>
        <translation>Файл тем временем изменил кто-то другой. Ничего не записано; вернитесь назад и посмотрите ещё раз.</translation>
    </message>
    <message>
        <source>Text of the centre file</source>
        <translation>Текст описания центра</translation>
    </message>
</context>
<context>
    <name>Pult::App::SupervisorWindow</name>
    <message>
        <source>Pult</source>
        <translation>Пульт</translation>
    </message>
    <message>
        <source>%1 – Pult</source>
        <translation>%1 – Пульт</translation>
    </message>
    <message>
        <source>Waiting calls</source>
        <translation>Ожидающие вызовы</translation>
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
    <message>
        <source>operators</source>
        <comment>name of a file</comment>
        <translation>операторы</translation>
    </message>
    <message>
        <source>lines</source>
        <comment>name of a file</comment>
        <translation>линии</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>name of a file</comment>
        <translation>ожидающие</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Главные показатели</translation>
    </message>
    <message>
        <source>details</source>
        <comment>name of a file</comment>
        <translation>подробности</translation>
    </message>
</context>
<context>
    <name>Pult::App::TableExport</name>
    <message>
        <source>Export as CSV</source>
        <translation>Выгрузка в CSV</translation>
    </message>
    <message>
        <source>Tables (*.%1)</source>
        <translation>Таблицы (*.%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <extracomment>%1 is the path of a file, %2 the system&apos;s words for the reason</extracomment>
        <translation>Не удаётся записать %1: %2.</translation>
    </message>
</context>
<context>
    <name>Pult::App::TestPage</name>
    <message>
        <source>Test</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Does it work?</source>
        <translation>Всё ли работает?</translation>
    </message>
    <message>
        <source>Pult connects to %1, signs in, reads the queues and listens to what the account may see.</source>
        <translation>Пульт подключается к %1, входит, читает очереди и слушает, что видно учётной записи.</translation>
    </message>
    <message>
        <source>Lines for manager.conf</source>
        <translation>Строки для manager.conf</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Проверить &amp;ещё раз</translation>
    </message>
</context>
<context>
    <name>Pult::App::ViewChooser</name>
    <message>
        <source>Save the view</source>
        <translation>Сохранить вид</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Переименовать вид</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Название:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>All operators</source>
        <translation>Все операторы</translation>
    </message>
    <message>
        <source>View of the operators</source>
        <translation>Вид таблицы операторов</translation>
    </message>
    <message>
        <source>View of the operators: filter, columns and order</source>
        <translation>Вид таблицы операторов: фильтр, столбцы и порядок</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <extracomment>a named view whose filter or columns are other ones by now</extracomment>
        <translation>%1 (изменён)</translation>
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
    <name>Pult::Widgets::BoardView</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Rotation is paused</source>
        <translation>Смена страниц остановлена</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::ChoiceButton</name>
    <message>
        <source>%1: %2</source>
        <comment>title: what is chosen</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 из %3</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::DetailsPane</name>
    <message>
        <source>Explanation</source>
        <translation>Объяснение</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>‹ Back</source>
        <translation>‹ Назад</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::ExplainPane</name>
    <message>
        <source>People behind it: %1</source>
        <extracomment>%1 is the number of calls in the table under it</extracomment>
        <translation>Люди за этим числом: %1</translation>
    </message>
    <message>
        <source>Calls behind it: %1</source>
        <translation>Вызовы за этим числом: %1</translation>
    </message>
    <message>
        <source>Calls behind the number</source>
        <translation>Вызовы за числом</translation>
    </message>
    <message>
        <source>No call has counted yet</source>
        <translation>Пока ни один вызов не учтён</translation>
    </message>
    <message>
        <source>People behind the number</source>
        <translation>Люди за числом</translation>
    </message>
    <message>
        <source>Nobody is in this state</source>
        <translation>В этом состоянии никого нет</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::FeedStrip</name>
    <message>
        <source>Feeds</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>задержка %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>feeds</comment>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::FigureStrip</name>
    <message>
        <source>target %1</source>
        <translation>цель %1</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Главные показатели</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::FilterBar</name>
    <message>
        <source>Filter of the operators</source>
        <translation>Фильтр операторов</translation>
    </message>
    <message>
        <source>Name, state, line, site …</source>
        <translation>Имя, состояние, линия, площадка …</translation>
    </message>
    <message>
        <source>Text that operators are filtered by</source>
        <translation>Текст, по которому отобраны операторы</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Площадка</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Линия</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать всех</translation>
    </message>
    <message>
        <source>Takes every filter away</source>
        <translation>Снимает все фильтры</translation>
    </message>
    <message>
        <source>Filters: %1</source>
        <translation>Фильтры: %1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Фильтры</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::HeaderTile</name>
    <message>
        <source>Live</source>
        <translation>На связи</translation>
    </message>
    <message>
        <source>No connection</source>
        <extracomment>The head of a board: no feed is connected</extracomment>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>No connection: %1</source>
        <extracomment>The head of a board; %1 is a site, or several</extracomment>
        <translation>Нет связи: %1</translation>
    </message>
    <message>
        <source>No data: %1</source>
        <extracomment>The head of a board; %1 is a site, or several, whose feed is silent</extracomment>
        <translation>Нет данных: %1</translation>
    </message>
    <message>
        <source>Incomplete data</source>
        <translation>Данные неполны</translation>
    </message>
    <message>
        <source>Out of date: %1</source>
        <extracomment>The head of a board, where there is little room; %1 is the age of the data, e.g. 0:07</extracomment>
        <translation>Устарели: %1</translation>
    </message>
    <message>
        <source>Paused %1</source>
        <extracomment>The head of a board whose pages do not turn by themselves now; %1 is «3/8»</extracomment>
        <translation>Пауза %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Rotation is paused</source>
        <translation>Смена страниц остановлена</translation>
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
    <message>
        <source>Late</source>
        <translation>Устарело</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Нет данных</translation>
    </message>
    <message>
        <source>Long</source>
        <comment>wait</comment>
        <extracomment>On a board, the status of a line some of whose callers wait longer than the threshold; one short word</extracomment>
        <translation>Долго</translation>
    </message>
    <message>
        <source>Max</source>
        <extracomment>The head of a narrow column on a board: the longest wait</extracomment>
        <translation>Макс.</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::OperatorPane</name>
    <message>
        <source>In state</source>
        <translation>В состоянии</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Отвечено</translation>
    </message>
    <message>
        <source>AHT</source>
        <translation>AHT</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>Занятость</translation>
    </message>
    <message>
        <source>Serves no line now</source>
        <translation>Сейчас не обслуживает линий</translation>
    </message>
    <message>
        <source>Serves: %1</source>
        <translation>Обслуживает: %1</translation>
    </message>
    <message>
        <source>Calls: %1</source>
        <translation>Вызовы: %1</translation>
    </message>
    <message>
        <source>States of the day</source>
        <translation>Состояния за день</translation>
    </message>
    <message>
        <source>Nothing is known of this day yet</source>
        <translation>Об этом дне ещё ничего не известно</translation>
    </message>
    <message>
        <source>Calls of the day</source>
        <translation>Вызовы за день</translation>
    </message>
    <message>
        <source>No call answered today</source>
        <translation>Сегодня вызовов ещё не было</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Состояния</translation>
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
    <name>Pult::Widgets::ScorecardTile</name>
    <message>
        <source>long %1</source>
        <extracomment>On a board: callers wait longer than the threshold, the longest that long; as short as possible</extracomment>
        <translation>долго %1</translation>
    </message>
    <message>
        <source>long</source>
        <comment>wait</comment>
        <translation>долго</translation>
    </message>
    <message>
        <source>Sites side by side</source>
        <translation>Площадки рядом</translation>
    </message>
    <message>
        <source>Lines side by side</source>
        <translation>Линии рядом</translation>
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
    <name>Pult::Widgets::TableColumns</name>
    <message>
        <source>&amp;Reset the columns</source>
        <translation>&amp;Вернуть обычные столбцы</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::TimelineBar</name>
    <message>
        <source>Nothing is known of this day yet</source>
        <translation>Об этом дне ещё ничего не известно</translation>
    </message>
    <message>
        <source>The operator&apos;s day</source>
        <translation>День оператора</translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::TrendTile</name>
    <message>
        <source>SL and LCR by 15 minutes</source>
        <extracomment>Title of the tile with the trend of the day</extracomment>
        <translation>SL и LCR по 15 минут</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of a line or a site, %2 is «SL and LCR by 15 minutes»</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>цель %1</translation>
    </message>
    <message>
        <source>no calls yet today</source>
        <translation>сегодня звонков ещё не было</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>ещё идёт</translation>
    </message>
    <message>
        <source>lowest SL %1 at %2</source>
        <translation>наименьший SL %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n quarter hour(s) incomplete</source>
        <translation>
            <numerusform>%n интервал неполный</numerusform>
            <numerusform>%n интервала неполных</numerusform>
            <numerusform>%n интервалов неполных</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pult::Widgets::ValueLabel</name>
    <message>
        <source>Explain this number</source>
        <translation>Объяснить это число</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>цель %1</translation>
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
        <translation>
            <numerusform>%n ждёт дольше порога</numerusform>
            <numerusform>%n ждут дольше порога</numerusform>
            <numerusform>%n ждут дольше порога</numerusform>
        </translation>
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
    <message>
        <source>Long wait</source>
        <extracomment>On a board, above the number of callers of whom some wait longer than the threshold</extracomment>
        <translation>Ждут долго</translation>
    </message>
    <message>
        <source>nobody</source>
        <extracomment>On a board, below the number of waiting callers, when it is 0</extracomment>
        <translation>никого</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>%1 is there already, and a recording never writes over a file; choose another name.</source>
        <translation>Файл %1 уже есть, а запись никогда не пишется поверх файла; выберите другое имя.</translation>
    </message>
    <message>
        <source>%1 cannot be created (%2); check the folder and the right to write into it.</source>
        <translation>%1 не создаётся (%2); проверьте папку и право писать в неё.</translation>
    </message>
    <message>
        <source>The recording %1 has reached the size it may have and was ended; start another one.</source>
        <translation>Запись %1 выросла до заданного размера и завершена; начните новую.</translation>
    </message>
    <message>
        <source>The recording %1 was ended because the disk is nearly full; make room, or record elsewhere.</source>
        <translation>Запись %1 завершена: диск почти полон; освободите место или пишите в другое.</translation>
    </message>
    <message>
        <source>The recording %1 was ended because the disk refused it (%2); what was written before can be played.</source>
        <translation>Запись %1 завершена: диск её не принял (%2); записанное до этого можно воспроизвести.</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>%1 (target %2)</source>
        <extracomment>%1 is the name of a curve, %2 its target</extracomment>
        <translation>%1 (цель %2)</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Пометки</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>CSV для программ</translation>
    </message>
    <message>
        <source>CSV for Russian Excel</source>
        <translation>CSV для русского Excel</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Веб-страница</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>The folder %1 does not exist.</source>
        <translation>Папки %1 нет.</translation>
    </message>
    <message>
        <source>%1 cannot be written</source>
        <translation>Не удалось записать %1</translation>
    </message>
    <message>
        <source>No temporary file can be written in %1</source>
        <translation>Не удалось записать временный файл в %1</translation>
    </message>
    <message>
        <source>The report has more rows than a sheet can hold (%1). Choose a shorter period or CSV.</source>
        <translation>Строк отчёта больше, чем вмещает лист (%1). Выберите период короче или CSV.</translation>
    </message>
    <message>
        <source>The report has more columns than fit (%1). Choose fewer columns or CSV.</source>
        <translation>Столбцов отчёта больше, чем помещается (%1). Уберите лишние столбцы или выберите CSV.</translation>
    </message>
    <message>
        <source>There is no export format “%1”.</source>
        <translation>Формата экспорта «%1» нет.</translation>
    </message>
    <message>
        <source>No data from %1: %2 – %3</source>
        <extracomment>%1 is the name of a feed, %2 and %3 are moments</extracomment>
        <translation>Нет данных от %1: %2 – %3</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <extracomment>%1 is the name of a number</extracomment>
        <translation>Цель: %1</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Документ PDF</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Below a printed page</extracomment>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Chart data</source>
        <translation>Данные диаграммы</translation>
    </message>
</context>
<context>
    <name>SecretKeeper</name>
    <message>
        <source>The keychain does not hold this secret.</source>
        <translation>В связке ключей этого секрета нет.</translation>
    </message>
    <message>
        <source>The file that should hold the secret cannot be used.</source>
        <translation>Файл, в котором должен лежать секрет, не подходит.</translation>
    </message>
    <message>
        <source>The server refuses the account or its secret.</source>
        <translation>Сервер не принимает учётную запись или её секрет.</translation>
    </message>
    <message>
        <source>There is no keychain (secret service) here.</source>
        <translation>Связки ключей (службы секретов) здесь нет.</translation>
    </message>
    <message>
        <source>The keychain is locked or denies access.</source>
        <translation>Связка ключей заперта или не даёт доступа.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Связка ключей не отвечает.</translation>
    </message>
    <message>
        <source>needs none</source>
        <translation>не нужен</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>environment variable %1</source>
        <translation>переменная окружения %1</translation>
    </message>
    <message>
        <source>systemd credential %1</source>
        <translation>секрет systemd %1</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>связка ключей</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>введён вручную</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>%1: Qt&apos;s driver for this database is missing. Install %2.</source>
        <translation>%1: нет драйвера Qt для этой базы данных. Установите %2.</translation>
    </message>
    <message>
        <source>%1: the folder %2 cannot be made. Choose another place or change its rights.</source>
        <translation>%1: не удаётся создать папку %2. Выберите другое место или измените права.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Change the rights of the file and its folder.</source>
        <translation>В %1 нельзя писать. Измените права на файл и его папку.</translation>
    </message>
    <message>
        <source>%1 is in use by %2. One program at a time writes a history.</source>
        <translation>%1 занята программой %2. В историю пишет одна программа.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Pult (schema %2). Install that version.</source>
        <translation>%1: записано более новой версией Pult (схема %2). Установите её.</translation>
    </message>
    <message>
        <source>%1 is damaged or is no history of Pult (%2). Put it aside and restore a backup.</source>
        <translation>%1: повреждено или не является историей Pult (%2). Отложите этот файл и восстановите копию.</translation>
    </message>
    <message>
        <source>%1: the disk is full. Make room; nothing has been lost so far.</source>
        <translation>%1: диск переполнен. Освободите место; пока ничего не потеряно.</translation>
    </message>
    <message>
        <source>%1 does not answer (%2). Pult goes on trying.</source>
        <translation>%1 не отвечает (%2). Попытки продолжаются.</translation>
    </message>
    <message>
        <source>%1 refuses the login (%2). Check user, password and database.</source>
        <translation>%1: вход отклонён (%2). Проверьте пользователя, пароль и базу данных.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>«%1» names no store. Write sqlite:///absolute/path.db or postgresql://user@host/database.</source>
        <translation>«%1» — не адрес хранилища. Укажите sqlite:///полный/путь.db или postgresql://пользователь@сервер/база.</translation>
    </message>
    <message>
        <source>«%1»: the path must be absolute, with three slashes: sqlite:///path.db.</source>
        <translation>«%1»: путь должен быть полным, с тремя косыми чертами: sqlite:///путь.db.</translation>
    </message>
    <message>
        <source>«%1» names no file. Write sqlite:///absolute/path.db.</source>
        <translation>«%1» не называет файл. Укажите sqlite:///полный/путь.db.</translation>
    </message>
    <message>
        <source>A password in the address of a store can be seen by others. Leave it out and give it in PULT_STORE_PASSWORD, as the systemd credential pult.store or in ~/.pgpass.</source>
        <translation>Пароль в адресе хранилища видят другие. Уберите его и передайте в PULT_STORE_PASSWORD, в учётных данных systemd pult.store или в ~/.pgpass.</translation>
    </message>
    <message>
        <source>«%1» names no database. Write postgresql://user@host/database.</source>
        <translation>«%1» не называет базу данных. Укажите postgresql://пользователь@сервер/база.</translation>
    </message>
    <message>
        <source>«%1» is no address: check the name and the port of the server.</source>
        <translation>«%1» — не адрес: проверьте имя и порт сервера.</translation>
    </message>
</context>
<context>
    <name>Sum</name>
    <message>
        <source>offered</source>
        <translation>поступило</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>решено</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>отвечено</translation>
    </message>
    <message>
        <source>hung up</source>
        <translation>абонент положил трубку</translation>
    </message>
    <message>
        <source>hung up at once</source>
        <translation>положил трубку сразу</translation>
    </message>
    <message>
        <source>given up by the queue</source>
        <translation>очередь не дождалась</translation>
    </message>
    <message>
        <source>left an empty queue</source>
        <translation>ушёл из пустой очереди</translation>
    </message>
    <message>
        <source>left by a key</source>
        <translation>вышел по клавише</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>снят с очереди</translation>
    </message>
    <message>
        <source>end not seen</source>
        <translation>конец не виден</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>answered in time</source>
        <translation>отвечено вовремя</translation>
    </message>
    <message>
        <source>hung up in time</source>
        <translation>положили трубку в пределах порога</translation>
    </message>
    <message>
        <source>wait of the answered</source>
        <translation>ожидание отвеченных</translation>
    </message>
    <message>
        <source>wait of the lost</source>
        <translation>ожидание потерянных</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>звонок</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>разговор</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>удержание</translation>
    </message>
    <message>
        <source>after-call work</source>
        <translation>постобработка</translation>
    </message>
    <message>
        <source>handled</source>
        <translation>обработано</translation>
    </message>
    <message>
        <source>transferred</source>
        <translation>переведено</translation>
    </message>
    <message>
        <source>callbacks asked for</source>
        <translation>запрошено обратных звонков</translation>
    </message>
    <message>
        <source>callbacks that reached</source>
        <translation>состоялось обратных звонков</translation>
    </message>
    <message>
        <source>outcomes known</source>
        <translation>исход известен</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>решён вопрос</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>запись</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>оценок</translation>
    </message>
    <message>
        <source>marks of 4 and 5</source>
        <translation>оценок 4 и 5</translation>
    </message>
    <message>
        <source>sum of the marks</source>
        <translation>сумма оценок</translation>
    </message>
    <message>
        <source>contacts of known callers</source>
        <translation>обращений известных абонентов</translation>
    </message>
    <message>
        <source>of these, not come back</source>
        <translation>из них не обратились повторно</translation>
    </message>
</context>
<context>
    <name>TimelineColumn</name>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Begin of the state</source>
        <translation>Начало состояния</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>End of the state</source>
        <translation>Конец состояния</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What the operator did</source>
        <translation>Что делал оператор</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Недоступен</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Reason of the pause</source>
        <translation>Причина перерыва</translation>
    </message>
    <message>
        <source>training</source>
        <translation>обучение</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>How long it lasted</source>
        <translation>Сколько длилось</translation>
    </message>
    <message>
        <source>88 h 88 min</source>
        <translation>88 ч 88 мин</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
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
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байта</numerusform>
            <numerusform>%n байт</numerusform>
        </translation>
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
    <message>
        <source>How long the caller has been waiting</source>
        <translation>Как долго ждёт звонящий</translation>
    </message>
    <message>
        <source>Line of the queue</source>
        <translation>Линия очереди</translation>
    </message>
    <message>
        <source>Site of the queue</source>
        <translation>Площадка очереди</translation>
    </message>
    <message>
        <source>The caller&apos;s number, masked</source>
        <translation>Номер звонящего, скрытый</translation>
    </message>
    <message>
        <source>%1: the threshold is %2</source>
        <extracomment>%1 is «On target», «Attention» or «Bad», %2 the answer threshold of the line</extracomment>
        <translation>%1: порог %2</translation>
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
