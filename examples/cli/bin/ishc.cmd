@echo off
rem Starts the command line with what suits short runs; bin/ishc says what the variables mean.
setlocal
set "ISHC_JAR="
for %%F in ("%~dp0ishc.jar" "%~dp0..\lib\ishc.jar" "%~dp0..\target\ishc.jar") do (
    if not defined ISHC_JAR if exist "%%~fF" set "ISHC_JAR=%%~fF"
)
if not defined ISHC_JAR (
    echo ishc.jar lies neither beside ishc.cmd nor in ..\lib or ..\target; mvn package makes it 1>&2
    exit /b 65
)
set "ISHC_JAVA=java"
if defined JAVA_HOME set "ISHC_JAVA=%JAVA_HOME%\bin\java"
set "ISHC_FIXED=-XX:TieredStopAtLevel=1 -XX:-UsePerfData"
echo "%ISHC_JAVA_OPTIONS% %JDK_JAVA_OPTIONS% %JAVA_TOOL_OPTIONS%" | findstr /r /c:"-XX:+Use[A-Za-z0-9]*GC" >nul || set "ISHC_FIXED=%ISHC_FIXED% -XX:+UseSerialGC"
set "ISHC_ARCHIVE=%ISHC_JAR:~0,-4%.jsa"
if exist "%ISHC_ARCHIVE%" (
    "%ISHC_JAVA%" %ISHC_FIXED% "-XX:SharedArchiveFile=%ISHC_ARCHIVE%" -Xlog:disable -Xlog:all=warning:stderr -Xlog:cds=off:stderr %ISHC_JAVA_OPTIONS% -jar "%ISHC_JAR%" %*
) else (
    "%ISHC_JAVA%" %ISHC_FIXED% %ISHC_JAVA_OPTIONS% -jar "%ISHC_JAR%" %*
)
exit /b %ERRORLEVEL%
