@echo off
rem Starts Sennight with the JDK 25 of this machine: JAVA_HOME, else the java on the PATH.
setlocal
set "here=%~dp0"
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:MetaspaceSize=128m -Xss2m -Xmx2g ^
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dcom.sun.webkit.useHTTP2Loader=false ^
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 "-Dsennight.installation=%here%." ^
  -cp "%here%app\sennight.jar;%here%app\lib\*" dev.sennight.app.Launcher %*
if errorlevel 9009 echo sennight: JDK 25 or newer is needed: install one or point JAVA_HOME at it. 1>&2
exit /b %errorlevel%
