# SPDX-FileCopyrightText: The Pult contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# One function makes a library, one makes a test; what all targets share is the interface target Pult::Common.

add_library(PultCommon INTERFACE)
add_library(Pult::Common ALIAS PultCommon)
target_compile_features(PultCommon INTERFACE cxx_std_20)
target_compile_definitions(
  PultCommon
  INTERFACE
    QT_NO_KEYWORDS
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT # takes effect from Qt 6.7 on
    QT_NO_FOREACH
    QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    PULT_VERSION="${PROJECT_VERSION}"
    PULT_BUILD_TYPE="$<CONFIG>"
)
target_compile_options(
  PultCommon
  INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    -Wshadow
    -Wnon-virtual-dtor
    -Woverloaded-virtual
    -Wold-style-cast
    -Wcast-qual
)
if(PULT_SANITIZE)
  target_compile_options(PultCommon INTERFACE -fsanitize=${PULT_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(PultCommon INTERFACE -fsanitize=${PULT_SANITIZE})
endif()
if(PULT_FUZZ)
  target_compile_options(PultCommon INTERFACE -fsanitize=fuzzer-no-link)
endif()

# pult_add_library(<Name> SOURCES <files> [LINK <public targets>] [LINK_PRIVATE <targets>])
# makes the static library Pult<Name> with the alias Pult::<Name>.
function(pult_add_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;LINK_PRIVATE" ${ARGN})
  set(target Pult${name})
  qt_add_library(${target} STATIC ${ARG_SOURCES})
  add_library(Pult::${name} ALIAS ${target})
  target_include_directories(
    ${target} PUBLIC "${PROJECT_SOURCE_DIR}/models" "${PROJECT_SOURCE_DIR}"
  )
  target_link_libraries(${target} PUBLIC ${ARG_LINK} PRIVATE Pult::Common ${ARG_LINK_PRIVATE})
  set_property(GLOBAL APPEND PROPERTY PULT_LIBRARIES ${target})
  set_target_properties(${target} PROPERTIES PULT_FOLDER "${CMAKE_CURRENT_SOURCE_DIR}")
endfunction()

# pult_add_test(<name> [LINK <targets>] [SOURCES <more files>] [TIMEOUT <s>] [LABELS <labels>] [SERIAL]
#               [LAUNCHER <command>])
# makes the test <name> from <name>.cpp: offscreen, fixed language and time zone; run by <command> where there is one.
function(pult_add_test name)
  cmake_parse_arguments(ARG "SERIAL" "TIMEOUT" "LINK;SOURCES;LABELS;LAUNCHER" ${ARGN})
  qt_add_executable(${name} ${name}.cpp ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE Pult::Common Qt6::Test Pult::TestSupport ${ARG_LINK})
  target_compile_definitions(
    ${name} PRIVATE PULT_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" PULT_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
  )
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  add_test(NAME ${name} COMMAND ${ARG_LAUNCHER} $<TARGET_FILE:${name}>)
  set_tests_properties(
    ${name}
    PROPERTIES
      TIMEOUT ${ARG_TIMEOUT}
      LABELS "${ARG_LABELS}"
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LANG=C.UTF-8;LC_ALL=C.UTF-8;TZ=UTC;QT_QUICK_BACKEND=software;XDG_STATE_HOME=${PROJECT_BINARY_DIR}/test-state"
  )
  if(ARG_SERIAL)
    set_tests_properties(${name} PROPERTIES RUN_SERIAL TRUE)
  endif()
endfunction()

# Collects into <out> every target that <target> links, directly or not.
function(_pult_reached target out)
  set(reached)
  set(todo ${target})
  while(todo)
    list(POP_FRONT todo next)
    if(next MATCHES "^\\$<LINK_ONLY:(.+)>$")
      set(next "${CMAKE_MATCH_1}")
    endif()
    if(NOT TARGET ${next} OR "${next}" IN_LIST reached)
      continue()
    endif()
    get_target_property(aliased ${next} ALIASED_TARGET)
    if(aliased)
      list(APPEND reached ${next})
      set(next ${aliased})
      if("${next}" IN_LIST reached)
        continue()
      endif()
    endif()
    list(APPEND reached ${next})
    foreach(property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
      get_target_property(linked ${next} ${property})
      if(linked)
        list(APPEND todo ${linked})
      endif()
    endforeach()
  endwhile()
  set(${out} "${reached}" PARENT_SCOPE)
endfunction()

# Fails the configuration when an arrow of the house points the wrong way (see ARCHITECTURE.md).
function(pult_check_layers)
  get_property(libraries GLOBAL PROPERTY PULT_LIBRARIES)
  foreach(library IN LISTS libraries)
    get_target_property(folder ${library} PULT_FOLDER)
    _pult_reached(${library} reached)
    if(folder MATCHES "^${PROJECT_SOURCE_DIR}/models(/|$)")
      set(forbidden Qt6::Widgets Qt6::Gui Qt6::Charts PultWidgets)
      if(folder MATCHES "/models/reports$") # a table comes from anywhere and goes to any format
        list(APPEND forbidden PultItems PultFeeds Qt6::Sql)
      endif()
    elseif(folder MATCHES "^${PROJECT_SOURCE_DIR}/widgets(/|$)")
      set(forbidden PultFeeds Qt6::Network Qt6::Sql)
    else()
      continue()
    endif()
    foreach(target IN LISTS forbidden)
      if("${target}" IN_LIST reached)
        message(FATAL_ERROR "${library} (${folder}) reaches ${target}: this arrow is not allowed, see ARCHITECTURE.md")
      endif()
    endforeach()
  endforeach()
endfunction()
