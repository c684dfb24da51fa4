"""One Kabar a user: a second start hands its files to the first and ends.

The two meet at a Unix-domain socket or a named pipe that is open to this user only. A message is one line of JSON,
``{"version": 1, "files": [...], "token": "..."}``; the answer is one line, ``ok``.
"""

from __future__ import annotations

import getpass
import json
import logging
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

log = logging.getLogger(__name__)

VERSION = 1

LARGEST = 1_000_000
"""Bytes of a message; more are no list of files."""

CONNECTING, ANSWERING = 300, 1_500
"""Milliseconds that a second start waits for the first before it opens a window of its own."""

IDLE = 5_000
"""Milliseconds after which a guest that says nothing is sent away."""

TOKEN = "XDG_ACTIVATION_TOKEN"
"""Where a Wayland desktop puts the right to come to the front; it is the new process that gets it."""


def server_name() -> str:
    """Where this user's Kabars meet; ``KABAR_INSTANCE`` in the environment names another place."""
    if name := os.environ.get("KABAR_INSTANCE"):
        return name
    if sys.platform == "win32":
        return f"kabar-{getpass.getuser()}"
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return str(Path(folder if Path(folder).is_dir() and folder else tempfile.gettempdir()) / f"kabar-{os.getuid()}")


def hand_over(paths: Sequence[Path]) -> bool:
    """Ask a Kabar that runs to open ``paths`` and to come to the front.

    True where it has taken them: then this process has nothing left to do. False where none runs, or the one that does has not
    answered within two seconds. Ask just before :meth:`Instance.listen`, so that two starts at once do not miss each other.
    """
    name = server_name()
    if not _is_ours(name):
        return False
    message = {"version": VERSION, "files": [str(path.absolute()) for path in paths], "token": os.environ.get(TOKEN, "")}
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(CONNECTING):
        return False
    _let_come_to_the_front()
    socket.write(json.dumps(message).encode() + b"\n")
    while not socket.canReadLine():
        if not socket.waitForReadyRead(ANSWERING):
            return False
    return socket.readLine().data() == b"ok\n"


class Instance(QObject):
    """What other starts find. ``files_wanted`` comes with the absolute paths that another start has handed over, none where it
    was given none, and ``raise_wanted`` after it: the window is to come to the front."""

    files_wanted = Signal(list)
    raise_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._receive)

    def listen(self) -> bool:
        """Begin to take files. What a killed Kabar has left in the place is replaced, and one that hangs loses it. Where it
        cannot be, which the log tells, every start opens its own window."""
        name = server_name()
        if _is_ours(name):
            QLocalServer.removeServer(name)
        if self._server.listen(name):
            return True
        log.warning("No other start will find this one: %s", self._server.errorString())
        return False

    def close(self) -> None:
        """Take no more files."""
        self._server.close()

    @Slot()
    def _receive(self) -> None:
        while socket := self._server.nextPendingConnection():
            _Guest(socket, self)


class _Guest(QObject):
    """Another start, until it has said its line or is sent away."""

    def __init__(self, socket: QLocalSocket, host: Instance) -> None:
        super().__init__(host)
        socket.setParent(self)
        self._socket, self._host = socket, host
        socket.setReadBufferSize(LARGEST + 1)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(IDLE, self, self._socket.abort)
        if socket.bytesAvailable():
            self._read()
        if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
            self.deleteLater()

    @Slot()
    def _read(self) -> None:
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() > LARGEST:
                self._socket.abort()
            return
        try:
            files, token = _understood(bytes(self._socket.readLine().data()))
        except ValueError as error:
            log.warning("What another start sent is not understood: %s", error)
            self._socket.abort()
            return
        self._socket.write(b"ok\n")
        self._socket.disconnectFromServer()
        if token:
            os.environ[TOKEN] = token  # Qt looks there when a window asks to be activated
        self._host.files_wanted.emit(files)
        self._host.raise_wanted.emit()


def _understood(line: bytes) -> tuple[list[Path], str]:
    """The paths and the token of a message. Raises ValueError."""
    try:
        message = json.loads(line)
    except RecursionError:
        raise ValueError("too deep") from None
    match message:
        case {"version": version, "files": [*files], "token": str(token)} if version == VERSION and all(map(_is_path, files)):
            return [Path(file) for file in files], token
    raise ValueError("no list of files, or of another version")


def _is_path(value: object) -> bool:
    return isinstance(value, str) and "\0" not in value and Path(value).is_absolute()


def _is_ours(name: str) -> bool:
    """Whether a socket of that name, if there is one, was made by this user: in a shared folder anybody may put one."""
    if sys.platform == "win32":
        return True  # a pipe's name holds the user's, and Windows lets only that user open it
    try:
        return os.lstat(name).st_uid == os.getuid()
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _let_come_to_the_front() -> None:
    """Windows lets only the process that has the user's attention give it away."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
