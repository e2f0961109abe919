@echo off
rem Double-click it on Windows: opens the editor (docs/editor.md).
cd /d "%~dp0"
where npm >nul 2>nul || (echo Node is not installed. Get it from https://nodejs.org/, then double-click this again. & pause & exit /b 1)
rem npm writes this file last, so it is missing after an interrupted installation.
if not exist node_modules\.package-lock.json call npm ci
call npm run edit -- --open
pause
