"""A URL → its bytes, within a time, a size and a number of redirects, and never from an address that is not public.

A name is resolved once, every address it has is checked, and the connection goes to a checked address itself; so a
name server that changes its answer in between changes nothing.
"""

from __future__ import annotations

import socket
import zlib
from collections.abc import Callable, Iterator
from importlib import metadata
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urljoin

from purport.errors import AddressRefused, Malformed, TooLarge, Unreachable
from purport.settings import Settings
from purport.sources.addresses import Resolver, is_public, resolve_host
from purport.sources.deadline import Deadline

if TYPE_CHECKING:
    import httpx

_MOST_ADDRESSES = 4
_CHUNK = 65_536
_ACCEPT = "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, text/*, */*;q=0.5"


class Fetched(NamedTuple):
    """What came back: the bytes, the address they came from after redirects, and what its header says of them."""

    data: bytes
    url: str
    content_type: str | None
    charset: str | None


def fetch(
    url: str,
    *,
    settings: Settings,
    resolve: Resolver = resolve_host,
    is_public: Callable[[str], bool] = is_public,
) -> Fetched:
    """The bytes at `url`. Unreachable, AddressRefused or TooLarge if they cannot or may not be had.

    `resolve` and `is_public` stand in for the network in tests.
    """
    import httpx

    deadline = Deadline(settings.fetch_seconds)
    allowed = (lambda _: True) if settings.allow_private_addresses else is_public
    try:
        with deadline, httpx.Client(trust_env=False, follow_redirects=False) as client:
            return _followed(client, url, settings=settings, deadline=deadline, resolve=resolve, allowed=allowed)
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError, ValueError, OSError) as error:
        if deadline.passed:
            raise deadline.error() from None
        # The library's own words may repeat the address, and with it a password: only the kind of trouble is told.
        raise Unreachable(f"it could not be fetched: {_reason(error)}; check the address and the connection") from None


def _followed(
    client: httpx.Client,
    url: str,
    *,
    settings: Settings,
    deadline: Deadline,
    resolve: Resolver,
    allowed: Callable[[str], bool],
) -> Fetched:
    """The answer at the end of the redirects from `url`, each of which is checked as the first one is."""
    target, login = _target(url)
    for _ in range(settings.max_redirects + 1):
        addresses = _addresses(target, deadline=deadline, resolve=resolve, allowed=allowed)
        response = _answer(client, target, addresses, login=login, deadline=deadline)
        try:
            if not response.has_redirect_location:
                return _read(response, str(target), settings=settings, deadline=deadline)
            # A redirect's own user name and password are dropped, and the first address's stay with the first
            # address.
            target, _unused = _target(urljoin(str(target), response.headers["location"]))
            login = None
        finally:
            response.close()
    raise Unreachable(
        f"more than {settings.max_redirects} redirects; give the address they lead to, or raise max_redirects"
    )


def _target(url: str) -> tuple[httpx.URL, tuple[str, str] | None]:
    """The address without user name, password and fragment, and the former two."""
    import httpx

    parsed = httpx.URL(url.strip())
    if parsed.scheme not in ("http", "https") or not parsed.host:
        scheme = f"{parsed.scheme}:" if parsed.scheme else "no scheme"
        raise Unreachable(
            f"only http: and https: addresses with a host are fetched, not {scheme}; save the page and give the file"
        )
    login = (parsed.username, parsed.password) if parsed.userinfo else None
    return parsed.copy_with(userinfo=None, fragment=None), login


def _addresses(
    target: httpx.URL, *, deadline: Deadline, resolve: Resolver, allowed: Callable[[str], bool]
) -> list[str]:
    """The addresses of the target's host, if every one of them is allowed: a mixture is how a name is made to
    deceive.
    """
    host = target.raw_host.decode("ascii")
    port = target.port or (443 if target.scheme == "https" else 80)
    if "%" in host:
        raise AddressRefused(
            "the host names a network interface (%), which no public address does; give a public address"
        )
    addresses = deadline.within(lambda: list(resolve(host, port)))
    if not addresses:
        raise Unreachable(f"the host {host!r} has no address; check the spelling")
    for address in addresses:
        if not allowed(address):
            raise AddressRefused(
                f"the host {host!r} leads to {address}, which is not a public address; "
                "use --allow-private-addresses if you mean it"
            )
    return addresses[:_MOST_ADDRESSES]


def _answer(
    client: httpx.Client,
    target: httpx.URL,
    addresses: list[str],
    *,
    login: tuple[str, str] | None,
    deadline: Deadline,
) -> httpx.Response:
    """The response, its body not read yet, of the first address that can be connected to."""
    import httpx

    host = target.raw_host.decode("ascii")
    for address in addresses:
        client.cookies.clear()
        request = client.build_request(
            "GET",
            target.copy_with(host=address),
            headers={
                "Host": target.netloc.decode("ascii"),
                "User-Agent": f"Purport/{_version()}",
                "Accept": _ACCEPT,
                "Accept-Encoding": "gzip",
                "Connection": "close",
            },
            timeout=deadline.left(),
            extensions={"sni_hostname": host, "trace": deadline.watch},
        )
        try:
            return client.send(request, stream=True, auth=login)
        except (httpx.ConnectError, httpx.ConnectTimeout):
            if deadline.passed or address == addresses[-1]:
                raise
    raise Unreachable("no address could be connected to")  # pragma: no cover - addresses is not empty


def _read(response: httpx.Response, url: str, *, settings: Settings, deadline: Deadline) -> Fetched:
    """The body of a response that is not a redirect."""
    if response.status_code >= 400:
        status = f"{response.status_code} {response.reason_phrase}".strip()
        raise Unreachable(f"the server answered {status}; check the address, or save the page and give the file")
    if not 200 <= response.status_code < 300:
        raise Unreachable(
            f"the server answered {response.status_code} where a page was expected; give the page's own address"
        )
    limit = settings.max_report_bytes
    data = bytearray()
    for chunk in _decoded(response, limit=limit, deadline=deadline):
        data += chunk
        if len(data) > limit:
            raise TooLarge(f"it sends more than {limit} bytes; give a smaller page or raise max_report_bytes")
        deadline.check()
    deadline.check()
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Fetched(bytes(data), url, kind or None, response.charset_encoding)


def _decoded(response: httpx.Response, *, limit: int, deadline: Deadline) -> Iterator[bytes]:
    """The body, unpacked in pieces of bounded size: a library that unpacks a whole chunk at once can be made to
    fill memory.
    """
    coding = response.headers.get("content-encoding", "identity").strip().lower()
    if coding in ("identity", ""):
        yield from response.iter_raw(_CHUNK)
        return
    if coding not in ("gzip", "x-gzip", "deflate"):
        raise Malformed(
            f"the server sent content-encoding {coding[:60]!r}, not gzip as asked for; save the page and give the file"
        )
    packed = 0
    unpacker = zlib.decompressobj(wbits=47)  # 47: gzip or zlib, whichever the first bytes say
    for chunk in response.iter_raw(_CHUNK):
        packed += len(chunk)
        if packed > limit:
            raise TooLarge(f"it sends more than {limit} bytes; give a smaller page or raise max_report_bytes")
        waiting = chunk
        while waiting and not unpacker.eof:
            try:
                yield unpacker.decompress(waiting, _CHUNK)
            except zlib.error:
                raise Malformed(
                    "what the server packed with gzip cannot be unpacked; save the page and give the file"
                ) from None
            waiting = unpacker.unconsumed_tail
    if not unpacker.eof:
        deadline.check()  # a connection cut at the deadline looks like an answer that ends early
        raise Malformed("what the server packed with gzip is cut off; try again, or save the page and give the file")


def _reason(error: Exception) -> str:
    """The kind of trouble in plain words."""
    import httpx

    words: tuple[tuple[type[Exception], str], ...] = (
        (httpx.InvalidURL, "the address is not a valid URL"),
        (httpx.TimeoutException, "the server did not answer in time"),
        (httpx.ConnectError, "no connection could be made"),
        (httpx.ProtocolError, "the server does not speak HTTP as it should"),
        (httpx.HTTPError, "the connection broke"),
        (socket.gaierror, "the host is not known"),
        (UnicodeError, "the host is not a valid name"),
        (OSError, "the network refused"),
    )
    return next((text for kind, text in words if isinstance(error, kind)), "the address is not a valid URL")


def _version() -> str:
    try:
        return metadata.version("purport")
    except metadata.PackageNotFoundError:
        return "unknown"
