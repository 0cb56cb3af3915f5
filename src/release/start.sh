# Starts whosaid; read by a launcher that has set
#
#   java       what runs it
#   jar        the program
#   home       where that lies, with the articles of corpus/
#   natives    the folder with those of its native libraries, a folder a platform; where it has
#              none for this one, they are unpacked from the jar, if that has some
#   archive    the classes of a run as the virtual machine keeps them, which may not be there
#   classpath  a file that lists the jars of stock CoreNLP, or empty
#   first_run  what is to be done where there is no archive, or empty
# shellcheck shell=sh disable=SC2154

case $(uname -sm) in
  'Linux x86_64') natives=$natives/linux-x64 ;;
  'Linux aarch64') natives=$natives/linux-aarch64 ;;
  'Darwin x86_64') natives=$natives/osx-x64 ;;
  'Darwin arm64') natives=$natives/osx-aarch64 ;;
esac
[ -f "$natives/libonnxruntime.so" ] || [ -f "$natives/libonnxruntime.dylib" ] || natives=
if [ ! -f "$archive" ]; then
  ${first_run:-:}
  archive=
fi

# What is for people is shown to people: where there is a terminal, as wide as that is.
terminal=
columns_of() {
  columns=$(stty size 2>/dev/null | cut -d ' ' -f 2)
  echo "${columns:-80}"
}
if [ -t 2 ]; then terminal="-Dwhosaid.terminal=$(columns_of <&2)"; fi
if [ -t 1 ]; then
  exec 3>&1 # inside of $(…) standard output is another
  terminal="$terminal -Dwhosaid.terminal.rows=$(columns_of <&3)"
  exec 3>&-
fi
if [ -t 0 ]; then terminal="$terminal -Dwhosaid.terminal.input=true"; fi

# The features of a name are one method of CoreNLP's that is too long for the compiler by default.
# The second compiler begins later than it would: it took a core from the models while they load.
# shellcheck disable=SC2086 # options, several or none
exec "$java" -Xshare:auto -Xlog:disable ${archive:+"-XX:SharedArchiveFile=$archive"} \
  -XX:+UseParallelGC -XX:-DontCompileHugeMethods -XX:Tier4MinInvocationThreshold=200000 \
  -XX:Tier4InvocationThreshold=200000 -XX:Tier4CompileThreshold=400000 \
  -XX:Tier4BackEdgeThreshold=2000000 --enable-native-access=ALL-UNNAMED \
  ${natives:+"-Donnxruntime.native.path=$natives"} "-Dwhosaid.home=$home" \
  ${classpath:+"-Dwhosaid.classpath=$classpath"} $terminal \
  ${WHOSAID_JAVA_OPTIONS:-} -cp "$jar" org.whosaid.cli.Main "$@"
