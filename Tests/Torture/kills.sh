# Read by bin/torture: the process is killed while it writes.

# One record after the other; the process killed is the program itself, not a shell around it.
kill_adding() {
  local number
  for number in 1 2 3 4 5; do
    add_record "第$1轮第$number场" >>"$folder/promised" 2>>"$folder/errors" &
    if [ "$number" -eq 5 ]; then kill_within 250 $!; else wait $!; fi
  done
}

kill_importing() {
  rows "$1" >"$folder/rows-$1.csv"
  "$program" import "$folder/rows-$1.csv" --organization 990121 >"$folder/outcome" 2>>"$folder/errors" &
  kill_within "${2:-3000}" $!
  check_import "$1" "$folder/outcome"
}

# A backup that is broken off leaves no file of its name; one that ends is good.
kill_backing_up() {
  local target="$folder/backup-$1"
  "$program" backup "$target" >"$folder/outcome" 2>&1 &
  kill_within 400 $!
  if [ -e "$target" ]; then
    "$program" restore --check "$target" >"$folder/outcome" 2>&1 || { fail "round $1: the backup"; cat "$folder/outcome"; }
  elif grep -q 'rows →' "$folder/outcome"; then
    fail "round $1: the backup had been promised, but is not there"
  fi
  rm -f "$target" "$target".*.part
}

# $1: rounds; $2: what it runs on; $3: the longest an import is let alone, in milliseconds
kills() {
  local round
  for round in $(seq "$1"); do
    case $((round % 3)) in
      1) kill_adding "$2-$round" ;;
      2) kill_importing "$2-$round" "$3" ;;
      0) kill_backing_up "$2-$round" ;;
    esac
    check "$2, round $round"
  done
  check_messages "$2, kills"
  echo "$2: $1 kills of the process, $(count_promised) records promised, $failures failures"
}
