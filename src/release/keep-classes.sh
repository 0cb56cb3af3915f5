#!/bin/sh
# Has a Java runtime keep its own classes, the same bytes each time: keep-classes.sh RUNTIME
#
# One compiler and one collector leave little to chance, but now and then the order in which threads
# begin shows. So the classes are kept until two times in a row have made the same of them.
set -eu
kept=$1/lib/server/classes.jsa
before=$kept.before
for _ in 1 2 3 4 5 6 7 8 9 10; do
  "$1/bin/java" -Xshare:dump -Xlog:disable -Xint -XX:+UseSerialGC
  if cmp -s "$kept" "$before"; then
    rm "$before"
    exit
  fi
  mv "$kept" "$before"
done
echo "keep-classes.sh: $kept differs each time" >&2
exit 1
