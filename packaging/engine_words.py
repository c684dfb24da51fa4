"""The sentences that the engine, the library and the settings tell, as the window's translations need them.

They are written where they are told, in English: “berita.pdf” has no pages. comes of ``f"“{name}” has no pages."`` in the call
of an error. Read from there it is a template, “{0}” has no pages., which is translated in the context "Engine"; by it
app/desk/retold.py knows the sentence. Read are

- what is given to errors (KabarError and every class made of it), to ``Notice`` and to ``Finding``;
- parts of sentences, given to a function that puts them into one: ``too_large(name, "has more parts than Kabar reads")``;
- the texts of what :data:`TELLING` names, from which sentences are put together elsewhere.

A name stands for the text that it was given, and where there is a choice (``a if b else c``) each way is a sentence of its own.
"""

from __future__ import annotations

import ast
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

SOURCES = ("app/engine/**/*.py", "app/library/**/*.py", "app/settings.py", "app/desk/messages.py")
"""Where is told in English what the window shows; the rest of the window speaks through translate()."""

TELLING = frozenset({"NAMES", "MESSAGES", "Reason", "foreign", "_MAGIC", "_ZIPPED_NAMES", "_note", "_notes"})
"""Tables, enumerations and functions whose texts are told, or are parts of what is told."""

ARGUMENTS = {"Notice": slice(1, 3), "Finding": slice(2, 3)}
"""Which arguments of a value are told; of an error it is the first two."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A place in a sentence where something else is put in; ``number`` where that is a number with its thousands marked."""

    number: bool = False


Sentence = tuple[str | Gap, ...]


@dataclass(frozen=True, slots=True)
class _Module:
    """One file: its tree, what the names at its top were given, and from which modules it imports what."""

    tree: ast.Module
    given: dict[str, list[ast.expr]]
    imported: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where an expression stands: its module, and of its function the parameters and what its names were given."""

    module: _Module
    function: str = ""
    parameters: tuple[str, ...] = ()
    given: dict[str, list[ast.expr]] = field(default_factory=dict)


def templates(root: Path) -> list[str]:
    """The templates of every sentence told by what :data:`SOURCES` names under ``root``, each once.

    Raises SystemExit where a name of :data:`TELLING` is nowhere to be found.
    """
    paths = sorted(path for source in SOURCES for path in (root.glob(source)))
    sentences = _Reader({_dotted(path.relative_to(root)): ast.parse(path.read_text("utf-8"), str(path)) for path in paths}).read()
    return list(dict.fromkeys(template for sentence in sentences if (template := _written(sentence))))


class _Reader:
    def __init__(self, trees: dict[str, ast.Module]) -> None:
        self._modules = {name: _Module(tree, _given(tree.body), _imported(tree)) for name, tree in trees.items()}
        self._errors = _kinds([node for tree in trees.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)])
        self._calls = [each for module in self._modules.values() for each in _calls(module.tree, _Scope(module))]
        self._put_in: dict[tuple[str, str], int] = {}  # function and parameter that stands in a sentence → its place
        self._open: list[str] = []  # the names whose texts are being read: one may be made of itself

    def read(self) -> Iterator[Sentence]:
        for call, scope in self._calls:
            for argument in self._told(call):
                yield from self._sentences(argument, scope)
        yield from self._telling()
        yield from self._parts()

    def _told(self, call: ast.Call | ast.Tuple) -> list[ast.expr]:
        """The arguments that are told. An error on its way out of a child is a tuple of its kind and its words."""
        if isinstance(call, ast.Tuple):
            kind = call.elts[0] if call.elts else None
            return call.elts[1:3] if isinstance(kind, ast.Constant) and kind.value in self._errors else []
        name = _last(call.func)
        return call.args[ARGUMENTS.get(name, slice(2 if name in self._errors else 0))]

    def _telling(self) -> Iterator[Sentence]:
        missing = set(TELLING)
        for module in self._modules.values():
            for node in module.tree.body:
                names = {node.name} if isinstance(node, ast.FunctionDef | ast.ClassDef) else set(_given([node]))
                if names & TELLING:
                    missing -= names
                    for text in _texts(node):
                        yield from self._sentences(text, _within(node, _Scope(module)))
        if missing:
            raise SystemExit(f"{__file__}: nothing is called {', '.join(sorted(missing))} any more")

    def _parts(self) -> Iterator[Sentence]:
        """What is given for the parameters that stand in sentences."""
        done: set[tuple[str, str]] = set()
        while todo := sorted(self._put_in.keys() - done):
            done.update(todo)
            for (function, parameter), (call, scope) in itertools.product(todo, self._calls):
                if isinstance(call, ast.Call) and _last(call.func) == function:
                    place = self._put_in[function, parameter]
                    named = [keyword.value for keyword in call.keywords if keyword.arg == parameter]
                    for argument in named or call.args[place : place + 1]:
                        yield from (part for part in self._sentences(argument, scope) if " " in _written(part))

    def _sentences(self, node: ast.expr, scope: _Scope) -> list[Sentence]:
        """All that an expression may say."""
        match node:
            case ast.Constant(str(text)):
                return [(text,)]
            case ast.JoinedStr(values):
                quoted = [False, *(isinstance(value, ast.Constant) and value.value.endswith("“") for value in values)]
                pairs = zip(values, quoted, strict=False)
                return _joined([[(Gap(),)] if name else self._sentences(value, scope) for value, name in pairs])
            case ast.FormattedValue(_, _, ast.JoinedStr() as how) if "," in ast.unparse(how):
                return [(Gap(number=True),)]
            case ast.FormattedValue(value):
                return self._sentences(value, scope)
            case ast.BinOp(left, ast.Add(), right):
                return _joined([self._sentences(left, scope), self._sentences(right, scope)])
            case ast.IfExp(_, one, other) | ast.BoolOp(_, [one, other]):
                return [*self._sentences(one, scope), *self._sentences(other, scope)]
            case ast.Name(name) if name not in self._open:
                self._open.append(name)
                found = [sentence for value, where in self._values(name, scope) for sentence in self._sentences(value, where)]
                self._open.pop()
                if name in scope.parameters:
                    self._put_in[scope.function, name] = scope.parameters.index(name)
                return found or [(Gap(),)]
            case ast.Call(ast.Name(), [ast.Name() as name]):  # what makes a part fit to be shown, such as shown(why)
                self._sentences(name, scope)
        return [(Gap(),)]

    def _values(self, name: str, scope: _Scope) -> Iterator[tuple[ast.expr, _Scope]]:
        """What a name was given, and where: in its function, at the top of its module, or in the one it is imported from."""
        if name in scope.given or name in scope.parameters:
            yield from ((value, scope) for value in scope.given.get(name, ()))
        elif name in scope.module.given:
            yield from ((value, _Scope(scope.module)) for value in scope.module.given[name])
        elif module := self._modules.get(scope.module.imported.get(name, "")):
            yield from ((value, _Scope(module)) for value in module.given.get(name, ()))


def _calls(node: ast.AST, scope: _Scope) -> Iterator[tuple[ast.Call | ast.Tuple, _Scope]]:
    """Every call and every tuple in a tree, with the scope that it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call | ast.Tuple):
            yield child, scope
        yield from _calls(child, _within(child, scope))


def _within(node: ast.AST, scope: _Scope) -> _Scope:
    """The scope inside of a node: another one where it is a function."""
    if not isinstance(node, ast.FunctionDef):
        return scope
    names = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
    return _Scope(scope.module, node.name, tuple(names[names[:1] == ["self"] :]), _given(ast.walk(node)))


def _given(nodes: Iterable[ast.AST]) -> dict[str, list[ast.expr]]:
    """What names are given in assignments."""
    found: dict[str, list[ast.expr]] = {}
    for node in nodes:
        match node:
            case ast.Assign([ast.Name(name)], value) | ast.AnnAssign(ast.Name(name), _, ast.expr() as value):
                found.setdefault(name, []).append(value)
    return found


def _imported(tree: ast.Module) -> dict[str, str]:
    imports = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    return {alias.name: node.module or "" for node in imports for alias in node.names}


def _texts(node: ast.AST) -> Iterator[ast.expr]:
    """The texts of a table or an enumeration, or in what a function returns; no keys and no docstrings."""
    match node:
        case ast.FunctionDef():
            inside: Iterable[ast.AST] = (each.value for each in ast.walk(node) if isinstance(each, ast.Return) and each.value)
        case ast.ClassDef():
            inside = (each.value for each in node.body if isinstance(each, ast.Assign))
        case ast.Constant(str()) | ast.JoinedStr():
            yield node
            return
        case ast.Dict():
            inside = node.values
        case _:
            inside = ast.iter_child_nodes(node)
    for each in inside:
        yield from _texts(each)


def _kinds(classes: list[ast.ClassDef]) -> set[str]:
    """The names of KabarError and of everything that is one."""
    kinds = {"KabarError"}
    while more := {each.name for each in classes if kinds & {_last(base) for base in each.bases}} - kinds:
        kinds |= more
    return kinds


def _joined(pieces: list[list[Sentence]]) -> list[Sentence]:
    """Every way to say one piece after the other."""
    return [tuple(itertools.chain.from_iterable(ways)) for ways in itertools.product(*pieces)]


def _written(sentence: Sentence) -> str:
    """A sentence as a template: “{0}” has more than {n1} parts. Gaps are numbered, those of numbers with an n before it.

    Nothing where it is one gap without words around it.
    """
    gaps = [piece for piece in sentence if isinstance(piece, Gap)]
    if len(gaps) < 2 and not any(char.isalpha() for piece in sentence if isinstance(piece, str) for char in piece):
        return ""
    numbers = itertools.count()
    return "".join(piece if isinstance(piece, str) else f"{{{'n' * piece.number}{next(numbers)}}}" for piece in sentence)


def _last(node: ast.expr) -> str:
    """The last name of a dotted one."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _dotted(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")
