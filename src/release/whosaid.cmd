@echo off
rem Runs whosaid from the folder that this file lies in.
setlocal
set "home=%~dp0"
set "java=java"
if exist "%home%runtime\bin\java.exe" (
  set "java=%home%runtime\bin\java.exe"
) else if defined JAVA_HOME (
  set "java=%JAVA_HOME%\bin\java.exe"
)
"%java%" -version >nul 2>nul
if errorlevel 1 (
  echo whosaid: found no Java; it needs 17 or later, on the PATH or in JAVA_HOME 1>&2
  exit /b 1
)
"%java%" -Xlog:disable -XX:+UseParallelGC -XX:-DontCompileHugeMethods -XX:Tier4MinInvocationThreshold=200000 ^
  -XX:Tier4InvocationThreshold=200000 -XX:Tier4CompileThreshold=400000 ^
  -XX:Tier4BackEdgeThreshold=2000000 --enable-native-access=ALL-UNNAMED ^
  "-Donnxruntime.native.path=%home%lib\native" "-Dwhosaid.home=%home%." ^
  %WHOSAID_JAVA_OPTIONS% -cp "%home%lib\whosaid.jar" org.whosaid.cli.Main %*
exit /b %errorlevel%
