# SPDX-FileCopyrightText: The Pult contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

# What the scripts beside this file share. Sourced with the repository's root as the current directory.

say() {
  printf '\n== %s\n' "$*"
}

die() {
  printf '%s: %s\n' "${0##*/}" "$*" >&2
  exit 1
}

# Configures a preset (further arguments go to CMake) without a word unless it fails.
configure() {
  local preset=$1 log="build/$1-configure.log"
  shift
  mkdir -p build
  if ! cmake --preset "$preset" "$@" >"$log" 2>&1; then
    cat "$log" >&2
    return 1
  fi
}

# ctest_counts <junit file>: prints «passed failed skipped» test programs; nothing when there is no such file.
ctest_counts() {
  [[ -s $1 ]] || return 0
  local head
  head=$(tr '\n\t' '  ' <"$1" | grep -a -o '<testsuite [^>]*>' | head -n 1)
  local tests failures skipped disabled
  tests=$(sed -n 's/.* tests="\([0-9]*\)".*/\1/p' <<<"$head")
  failures=$(sed -n 's/.* failures="\([0-9]*\)".*/\1/p' <<<"$head")
  skipped=$(sed -n 's/.* skipped="\([0-9]*\)".*/\1/p' <<<"$head")
  disabled=$(sed -n 's/.* disabled="\([0-9]*\)".*/\1/p' <<<"$head")
  skipped=$((${skipped:-0} + ${disabled:-0}))
  printf '%d %d %d\n' $((tests - failures - skipped)) "$failures" "$skipped"
}

# Prints the closing line by which a run is judged: «N passed, N failed», and the skipped ones when there are any.
closing_line() {
  local passed=$1 failed=$2 skipped=${3:-0}
  if ((skipped > 0)); then
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  else
    printf '%d passed, %d failed\n' "$passed" "$failed"
  fi
}
