"""Fetching, over real connections to servers on this machine that misbehave."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from purport.errors import AddressRefused, InputError, Malformed, TooLarge, Unreachable
from purport.settings import Settings
from purport.sources.addresses import is_public, resolve_host
from purport.sources.web import Fetched, fetch

PRIVATE = Settings(allow_private_addresses=True, fetch_seconds=5, max_report_bytes=1_000_000)
GUARDED = Settings(fetch_seconds=5, max_report_bytes=1_000_000)


class Handler(BaseHTTPRequestHandler):
    """One answer a path; remembers what was asked."""

    asked: list[tuple[str, dict[str, str]]]

    def do_GET(self) -> None:
        self.server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))  # type: ignore[attr-defined]
        name, _, argument = self.path.strip("/").partition("?")
        answers: dict[str, Callable[[str], None]] = {
            "page": self.page,
            "status": self.status,
            "to": self.to,
            "loop": self.loop,
            "endless": self.endless,
            "drip": self.drip,
            "dripheader": self.drip_header,
            "bomb": self.bomb,
            "coding": self.coding,
            "cut": self.cut,
            "rubbish": self.rubbish,
            "claims": self.claims,
            "silent": self.silent,
            "nowhere": self.nowhere,
        }
        try:
            answers[name](argument)
        except OSError:  # the client has gone, as it should
            self.close_connection = True

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        if "Content_Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def page(self, _: str) -> None:
        self.answer(200, "<p>Wörter".encode("latin-1"), Content_Type='Text/HTML; charset="ISO-8859-1"')

    def status(self, code: str) -> None:
        self.answer(int(code), b"x")

    def to(self, url: str) -> None:
        self.answer(302, Location=url, Set_Cookie="a=b")

    def loop(self, _: str) -> None:
        self.answer(301, Location="/loop")

    def nowhere(self, _: str) -> None:
        self.answer(302)

    def endless(self, _: str) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(b"x" * 65_536)

    def drip(self, _: str) -> None:
        self.send_response(200)
        self.end_headers()
        for _unused in range(200):
            self.wfile.write(b"x")
            time.sleep(0.05)

    def drip_header(self, _: str) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-A: ")
        for _unused in range(200):
            self.wfile.write(b"x")
            time.sleep(0.05)

    def silent(self, _: str) -> None:
        time.sleep(5)

    def bomb(self, _: str) -> None:
        self.answer(200, gzip.compress(b"\0" * 200_000_000, 9), Content_Encoding="gzip")

    def coding(self, name: str) -> None:
        body = gzip.compress(b"<p>packed") if name == "gzip" else b"not packed at all"
        self.answer(200, body, Content_Encoding=name.replace("+", ", "))

    def cut(self, _: str) -> None:
        self.answer(200, gzip.compress(b"<p>packed" * 1_000)[:-20], Content_Encoding="gzip")

    def rubbish(self, _: str) -> None:
        self.wfile.write(b"\x00\x01 no HTTP\r\n\r\n")
        self.close_connection = True

    def claims(self, _: str) -> None:
        self.answer(200, b"short", Content_Length="500")
        self.close_connection = True

    def log_message(self, *_: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    asked: list[tuple[str, dict[str, str]]]

    def handle_error(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    running = Server(("127.0.0.1", 0), Handler)
    running.asked = []
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield running
    running.shutdown()
    running.server_close()


@pytest.fixture
def at(server: Server) -> Callable[[str], str]:
    """The URL of a path on the server."""
    server.asked.clear()
    return lambda path: f"http://127.0.0.1:{server.server_port}/{path}"


def test_page(at: Callable[[str], str], server: Server) -> None:
    url = at("page")
    assert fetch(f"{url}#part", settings=PRIVATE) == Fetched(
        "<p>Wörter".encode("latin-1"), url, "text/html", "iso-8859-1"
    )
    ((_, headers),) = server.asked
    assert headers["host"] == f"127.0.0.1:{server.server_port}"
    assert headers["user-agent"].startswith("Purport/")
    assert headers["accept-encoding"] == "gzip"


def test_packed_page(at: Callable[[str], str]) -> None:
    assert fetch(at("coding?gzip"), settings=PRIVATE).data == b"<p>packed"


def test_connects_to_the_checked_address_and_asks_for_the_name(server: Server) -> None:
    """A name server that answers otherwise the second time is not asked a second time."""
    server.asked.clear()
    answers = iter([["127.0.0.1"]])
    url = f"http://news.example:{server.server_port}/page"
    found = fetch(url, settings=GUARDED, resolve=lambda *_: next(answers), is_public=lambda _: True)
    assert found.url == url
    assert server.asked[0][1]["host"] == f"news.example:{server.server_port}"


def test_redirect_is_followed_without_cookies_and_login(at: Callable[[str], str], server: Server) -> None:
    second = at("page").replace("//", "//user:secret@")
    first = at(f"to?{second}").replace("//", "//me:pass@", 1)
    assert fetch(first, settings=PRIVATE).url == at("page").replace("//", "//")
    fetch(first, settings=PRIVATE)
    (_, login), (_, followed) = server.asked[-2:]
    assert "authorization" in login
    assert "authorization" not in followed
    assert "cookie" not in followed


def test_redirect_to_a_private_address_is_refused(server: Server) -> None:
    """The first host is taken for public, as in the wild; its redirect leads to this machine."""
    server.asked.clear()
    port = server.server_port

    def resolve(host: str, _: int) -> list[str]:
        return ["127.0.0.1"] if host == "public.example" else resolve_host(host, port)

    seen: list[str] = []

    def first_only(address: str) -> bool:
        seen.append(address)
        return len(seen) == 1 or is_public(address)

    with pytest.raises(AddressRefused, match=r"127\.0\.0\.1.*--allow-private-addresses"):
        fetch(
            f"http://public.example:{port}/to?http://localhost:{port}/page",
            settings=GUARDED,
            resolve=resolve,
            is_public=first_only,
        )
    assert [path for path, _ in server.asked] == [f"/to?http://localhost:{port}/page"]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost:8080/",
        "http://[::1]/",
        "http://0/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://169.254.169.254/latest/",
        "http://10.0.0.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "https://192.168.0.1/",
    ],
)
def test_private_address_is_refused(url: str) -> None:
    with pytest.raises(AddressRefused):
        fetch(url, settings=GUARDED)


def test_one_private_address_among_public_ones_is_refused() -> None:
    with pytest.raises(AddressRefused, match=r"10\.0\.0\.1"):
        fetch("http://mixed.example/", settings=GUARDED, resolve=lambda *_: ["8.8.8.8", "10.0.0.1"])


@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("status?404", Unreachable, "404 Not Found"),
        ("status?503", Unreachable, "503"),
        ("status?304", Unreachable, "304"),
        ("nowhere", Unreachable, "302"),
        ("loop", Unreachable, "more than 5 redirects"),
        ("to?ftp://a.example/x", Unreachable, "only http: and https:"),
        ("to?file:///etc/hostname", Unreachable, "only http: and https:"),
        ("to?http://[broken", Unreachable, "not a valid URL"),
        ("endless", TooLarge, "more than 1000000 bytes"),
        ("bomb", TooLarge, "more than 1000000 bytes"),
        ("cut", Malformed, "cut off"),
        ("coding?gzip+gzip", Malformed, "gzip, gzip"),
        ("coding?br", Malformed, "'br'"),
        ("coding?deflate", Malformed, "cannot be unpacked"),
        ("rubbish", Unreachable, "does not speak HTTP"),
        ("claims", Unreachable, "does not speak HTTP"),
    ],
)
def test_bad_answer(at: Callable[[str], str], path: str, error: type[InputError], words: str) -> None:
    began = time.monotonic()
    with pytest.raises(error) as caught:
        fetch(at(path), settings=PRIVATE)
    assert type(caught.value) is error
    assert words in str(caught.value)
    assert time.monotonic() - began < 4


@pytest.mark.parametrize("path", ["drip", "dripheader", "silent", "to?/drip"])
def test_slow_answer_ends_in_time(at: Callable[[str], str], path: str) -> None:
    began = time.monotonic()
    with pytest.raises(Unreachable, match=r"not there after 0\.5 seconds"):
        fetch(at(path), settings=Settings(allow_private_addresses=True, fetch_seconds=0.5))
    assert time.monotonic() - began < 2


def test_slow_resolver_ends_in_time() -> None:
    def slow(*_: object) -> list[str]:
        time.sleep(3)
        return ["8.8.8.8"]

    began = time.monotonic()
    with pytest.raises(Unreachable, match=r"not there after 0\.3 seconds"):
        fetch("http://slow.example/", settings=Settings(fetch_seconds=0.3), resolve=slow)
    assert time.monotonic() - began < 2


def test_tls_that_never_comes_ends_in_time() -> None:
    """A server that accepts and says nothing, so that the handshake waits."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        began = time.monotonic()
        with pytest.raises(Unreachable):
            fetch(
                f"https://127.0.0.1:{listener.getsockname()[1]}/",
                settings=Settings(allow_private_addresses=True, fetch_seconds=0.5),
            )
        assert time.monotonic() - began < 2


def test_the_next_address_is_tried(server: Server) -> None:
    url = f"http://two.example:{server.server_port}/page"
    found = fetch(url, settings=PRIVATE, resolve=lambda *_: ["127.0.0.2", "127.0.0.1"])
    assert found.url == url


@pytest.mark.parametrize(
    "url",
    [
        "",
        "x",
        "ftp://a.example",
        "file:///etc/hostname",
        "http://",
        "http:///x",
        "http://[::1",
        "http://a.example:99999/",
        "http://\x00/",
        "http://xn--\u2028/",
        "javascript:1",
        "http://me:secret@\ud800/",
        "http://" + "a" * 300 + ".example/",
    ],
)
def test_odd_url(url: str) -> None:
    with pytest.raises(Unreachable) as caught:
        fetch(url, settings=GUARDED, resolve=lambda *_: [])
    assert "secret" not in str(caught.value)


def test_login_is_never_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(Unreachable) as caught:
        fetch(f"http://me:secret@127.0.0.1:{port}/?k=secret", settings=PRIVATE)
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_nothing_is_left_open(at: Callable[[str], str]) -> None:
    before = threading.active_count()
    for path in ("page", "endless", "status?404"):
        try:
            fetch(at(path), settings=PRIVATE)
        except InputError:
            continue
    time.sleep(0.3)
    assert threading.active_count() <= before + 1


@hypothesis_settings(deadline=None)
@given(st.text(max_size=40).map(lambda rest: "http://" + rest) | st.text(max_size=40))
def test_any_url_gives_an_input_error(url: str) -> None:
    with pytest.raises(InputError):
        fetch(url, settings=GUARDED, resolve=lambda *_: ["127.0.0.1"])
