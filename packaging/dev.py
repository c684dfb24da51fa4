#!/usr/bin/env python3
"""Set up Kabar, run it, test it. Nothing but Python's standard library is needed to start.

    python3 packaging/dev.py run [FILE…] [options of "kabar run"]
    python3 packaging/dev.py test [options of pytest]
    python3 packaging/dev.py screenshots
    python3 packaging/dev.py translations
    python3 packaging/dev.py lock

run          opens the window on the files, or on the sample article; without a display, or with options, it prints the brief.
test         ruff, mypy, import-linter and pytest: everything that must be green.
screenshots  writes docs/screenshots anew, in a real window on a virtual display.
translations brings resources/translations and docs/settings.md up to date with the words in the source; what is new is left to
             translate (packaging/translations.py tells how).
lock         resolves the dependencies of pyproject.toml anew into the lock files (needs uv).

The first run makes .venv and installs what packaging/requirements*.lock name, by hash; later ones start at once.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
RUN_LOCK = ROOT / "packaging" / "requirements.lock"
TEST_LOCK = ROOT / "packaging" / "requirements-test.lock"
SAMPLE = ROOT / "resources" / "samples" / "pasar-ikan-oesapa.html"

# What Qt loads at run time on Linux and its wheels do not bring: the library's name, and Debian's package that holds it.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# What lupdate and lrelease load beside that, for translations.
LINGUIST_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libbrotlidec.so.1": "libbrotli1",
    "libzstd.so.1": "libzstd1",
}
# What the end-to-end tests drive a window with.
TEST_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool"}


def main(arguments: list[str]) -> int:
    """Run one command and give its exit code."""
    commands = {"run": run, "test": test, "screenshots": screenshots, "translations": translations, "lock": lock}
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if arguments[:1] in ([], ["-h"], ["--help"]) else 2
    if sys.version_info < (3, 11):  # noqa: UP036 (whoever starts this file may have an older one)
        print(f"Kabar needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    return commands[arguments[0]](arguments[1:])


def run(arguments: list[str]) -> int:
    """Open the window, or print the brief where there is no display or an option asks for it."""
    set_up(RUN_LOCK)
    files = arguments or [str(SAMPLE)]
    if has_display() and not any(argument.startswith("-") for argument in arguments):
        ensure_libraries(QT_LIBRARIES)
        return replace_process([str(PYTHON), "-m", "app", *files])
    if arguments and all(argument.startswith("-") for argument in arguments):
        files = [str(SAMPLE), *arguments]
    return replace_process([str(PYTHON), "-m", "app", "run", *files])


def test(arguments: list[str]) -> int:
    """Everything that must be green, quick checks first; the exit code is 1 where one failed."""
    set_up(TEST_LOCK)
    ensure_libraries(QT_LIBRARIES | LINGUIST_LIBRARIES, TEST_PROGRAMS)
    steps = [
        ("ruff", [BIN / "ruff", "check", "."]),
        ("ruff format", [BIN / "ruff", "format", "--check", "."]),
        ("mypy", [BIN / "mypy"]),
        ("import-linter", [BIN / "lint-imports", "--no-logo"]),
        ("pytest", [PYTHON, "-m", "pytest", *arguments]),
    ]
    results = []
    for name, command in steps:
        print(f"── {name} " + "─" * (60 - len(name)), flush=True)
        start = time.monotonic()
        code = subprocess.run([str(part) for part in command], cwd=ROOT).returncode
        results.append((name, code, time.monotonic() - start))
    failed = [name for name, code, _ in results if code]
    for name, code, seconds in results:
        print(f"{'failed' if code else 'ok':>6}  {name}  {seconds:.1f} s", file=sys.stderr)
    return 1 if failed else 0


def screenshots(arguments: list[str]) -> int:
    """Write docs/screenshots anew."""
    set_up(TEST_LOCK)
    ensure_libraries(QT_LIBRARIES, TEST_PROGRAMS)
    return replace_process([str(PYTHON), str(ROOT / "packaging" / "screenshots.py"), *arguments])


def translations(arguments: list[str]) -> int:
    """Bring resources/translations and docs/settings.md up to date."""
    set_up(TEST_LOCK)
    ensure_libraries(LINGUIST_LIBRARIES)
    return replace_process([str(PYTHON), str(ROOT / "packaging" / "translations.py"), *arguments])


def lock(arguments: list[str]) -> int:
    """Resolve the dependencies anew for every platform; ``--upgrade`` takes newer releases."""
    uv = shutil.which("uv")
    if uv is None:
        print("Locking needs uv: python3 -m pip install uv", file=sys.stderr)
        return 2
    compile_ = [uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"]
    compile_ += ["--no-header", "--no-emit-index-url", *arguments, "pyproject.toml", "--group", "build"]
    subprocess.run([*compile_, "--output-file", str(RUN_LOCK)], cwd=ROOT, check=True)
    subprocess.run([*compile_, "--group", "test", "-c", str(RUN_LOCK), "--output-file", str(TEST_LOCK)], cwd=ROOT, check=True)
    return 0


def set_up(lock_file: Path) -> None:
    """Make .venv with what the lock file names, and Kabar itself from this folder. Costs nothing where that is done."""
    stamp = VENV / f"{lock_file.stem}.stamp"
    key = hashlib.sha256(b"\n".join(path.read_bytes() for path in (lock_file, ROOT / "pyproject.toml"))).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == key:
        return
    print(f"Setting up {VENV.name} (once; some 250 MB are fetched)…", file=sys.stderr, flush=True)
    uv = shutil.which("uv")
    if not PYTHON.exists():
        call([uv, "venv", "--quiet", "--python", sys.executable, str(VENV)] if uv else [sys.executable, "-m", "venv", str(VENV)])
    install = (
        [uv, "pip", "install", "--quiet", "--python", str(PYTHON)] if uv else [str(PYTHON), "-m", "pip", "install", "--quiet"]
    )
    call([*install, "--require-hashes", "-r", str(lock_file)])
    call([*install, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    stamp.write_text(key)


def ensure_libraries(libraries: dict[str, str], programs: dict[str, str] | None = None) -> None:
    """Install the Debian packages of what is missing, or say which command does. Nothing to do but on Linux."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for library, package in libraries.items() if not loads(library)]
    missing += [package for program, package in (programs or {}).items() if shutil.which(program) is None]
    if not missing:
        return
    command = f"apt-get install --yes {' '.join(missing)}"
    if shutil.which("apt-get") and os.geteuid() == 0:
        print(f"Installing what Qt needs: {' '.join(missing)}", file=sys.stderr, flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], env=quiet, stdout=subprocess.DEVNULL)
        if subprocess.run([*command.split(), "-qq"], env=quiet, stdout=subprocess.DEVNULL).returncode == 0:
            return
    print(
        "Qt needs libraries that are not on this system. On Debian or Ubuntu install them with\n"
        f"    sudo {command}\n"
        "and elsewhere the packages that hold " + ", ".join(lib for lib in libraries if libraries[lib] in missing),
        file=sys.stderr,
    )


def loads(library: str) -> bool:
    """Whether the dynamic loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_display() -> bool:
    """Whether a window could be shown."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def call(command: list[str | None]) -> None:
    """Run one step of the set-up; where it fails, stop with its exit code and no traceback."""
    code = subprocess.run([str(part) for part in command], cwd=ROOT).returncode
    if code:
        print(f"The set-up stopped at: {' '.join(map(str, command))}", file=sys.stderr)
        raise SystemExit(code)


def replace_process(command: list[str]) -> int:
    """Become the command where the system can; else run it and give its exit code."""
    if os.name == "posix":
        sys.stdout.flush()
        os.execv(command[0], command)
    return subprocess.run(command).returncode


if __name__ == "__main__":
    try:
        raise SystemExit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        raise SystemExit(130) from None
