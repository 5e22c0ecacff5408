# Read by bin/torture: a small county, what has been promised to its people, and the checks after each blow.

failures=0
fail() { echo "✗ $*"; failures=$((failures + 1)); }

# A county with one town and ten villages, and a chair who may do everything with records. $1: the data.
begin() {
  export HALFSKY_DATA="$1" HALFSKY_KEY="$folder/key" HALFSKY_USER=chair HALFSKY_PASSWORD="a password of some length"
  rm -f "$HALFSKY_KEY"
  : >"$folder/promised"
  : >"$folder/errors"
  {
    echo '代码,名称,类型,层级,上级代码,成立日期'
    echo '990121,河口县妇联,妇联,县（市、区）,,2000-01-01'
    echo 'd1,东港镇妇联,妇联,乡镇（街道）,990121,2000-01-01'
    for village in 0 1 2 3 4 5 6 7 8 9; do echo "v$village,第$village村妇联,妇联,村（社区）,d1,2000-01-01"; done
  } >"$folder/organizations.csv"
  {
    "$program" organizations import "$folder/organizations.csv" &&
      "$program" user first-administrator admin --organization 990121 &&
      "$program" user add chair --display 主席 --role chair --organization 990121 --as admin
  } >"$folder/prepared" 2>&1 || { cat "$folder/prepared"; exit 1; }
}

# Waits up to so many milliseconds, never longer than a process lives.
pause() { sleep "$(printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)))"; }
within() { pause $((RANDOM % $1)); }

# Kills with signal 9 what was started last, unless it has ended.
kill_within() {
  within "$1"
  kill -9 "$2" 2>/dev/null
  wait "$2" 2>/dev/null
}

# One record; its id is printed when it is kept. $1: its name
add_record() {
  "$program" record add activity --organization "v$((RANDOM % 10))" --day 2013-03-08 --set name="$1" \
    --set form=讲座 --set theme=家庭教育 --set people=30
}

# 400 rows of an import, different for each name.
rows() {
  echo '组织,活动日期,活动名称,活动形式,活动类别,参加人次'
  for row in $(seq 400); do echo "v$((row % 10)),2013-0$((row % 9 + 1))-11,第$1轮第$row场,讲座,家庭教育,$((row % 50))"; done
}

# What was printed as kept must be kept, a half import never. $1: when
check() {
  "$program" verify >"$folder/verified" 2>&1 || { fail "$1: verify"; cat "$folder/verified"; }
  "$program" record list --organization 990121 --kind activity --limit 1000000 --json >"$folder/listed" 2>&1 ||
    { fail "$1: the records cannot be listed"; cat "$folder/listed"; }
  grep -oE '990121-[0-9a-f]{8}-[0-9a-f-]{27}' "$folder/listed" | sort -u >"$folder/there"
  grep -E '^990121-' "$folder/promised" | sort -u | comm -23 - "$folder/there" >"$folder/lost"
  while read -r id; do fail "$1: record $id had been promised, but is gone"; done <"$folder/lost"
}

# An import run again finds all of its rows or none. $1: its name; $2: what the first run printed
check_import() {
  local again
  again="$("$program" import "$folder/rows-$1.csv" --organization 990121 2>&1)"
  case "$again" in
    *'400 new'*' 0 known'*) ! grep -q '400 new' "$2" || fail "import $1 had been promised, but was lost" ;;
    *'imported before'*) : ;;
    *) fail "import $1 is half there: $again" ;;
  esac
}

# Every complaint so far tells people what happened: a line in Chinese, and one in English below it. $1: when
check_messages() {
  local stray
  stray="$(grep -vP '^✗ .*\p{Han}|^  (\[.*\] )?[A-Z]|没有导入 not imported|^$' "$folder/errors" | head -n 3)"
  [ -z "$stray" ] || fail "$1: said this: $stray"
  stray="$(grep -m 1 -A 1 程序出错 "$folder/errors")"
  [ -z "$stray" ] || fail "$1: said this: $stray"
}

count_promised() { grep -cE '^990121-' "$folder/promised"; }
