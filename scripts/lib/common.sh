# Shared by the scripts beside this folder (sourced, never run): where things are, and how long steps report themselves.
# shellcheck shell=bash

set -euo pipefail
keyturn_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
keyturn_cache=${XDG_CACHE_HOME:-$HOME/.cache}/keyturn
keyturn_logs=$keyturn_root/build/logs
export NODE_PATH=/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}
step_number=0
step_running=

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }
# Prints the comment at the top of the running script, as its help.
help_from_head() { sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"; }

# How far a growing log has come: ninja's "[12/80]", as " 12/80".
progress_of() { tail -c 2000 "$1" 2>/dev/null | sed -n 's/^\[\([0-9]*\/[0-9]*\)\].*/ \1/p' | tail -1; }

stop_running_step() {
  [ -z "$step_running" ] || kill -- "-$step_running" 2>/dev/null || true
}
trap stop_running_step EXIT
trap 'exit 130' INT TERM

# try_step TITLE COMMAND...: runs the command with its output in a log; tells title, progress and seconds; shows the end
# of the log on failure. Returns the command's status. $steps holds how many steps there are, $step_log the log.
try_step() {
  local title=$1 begun=$SECONDS status=0 shown
  shift
  step_number=$((step_number + 1))
  mkdir -p "$keyturn_logs"
  step_log=$keyturn_logs/$(basename "$0")-$step_number.log
  shown="[$step_number/$steps] $title"
  set -m
  "$@" >"$step_log" 2>&1 </dev/null &
  step_running=$!
  set +m
  if [ -t 1 ]; then
    while kill -0 "$step_running" 2>/dev/null; do
      printf '\r\033[K%s …%s %ss' "$shown" "$(progress_of "$step_log")" $((SECONDS - begun))
      sleep 0.5
    done
    printf '\r\033[K'
  else
    printf '%s … ' "$shown"
    shown=
  fi
  wait "$step_running" || status=$?
  step_running=
  if [ "$status" -ne 0 ]; then
    say "${shown:+$shown: }failed after $((SECONDS - begun)) s. The end of $step_log:"
    tail -n "${KEYTURN_LOG_LINES:-60}" "$step_log"
    return "$status"
  fi
  say "${shown:+$shown: }$((SECONDS - begun)) s"
}

# step TITLE COMMAND...: the same, and the script ends when it fails.
step() { try_step "$@" || exit $?; }
