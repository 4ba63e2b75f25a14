"""Which network addresses are public: a link in a report must not make us fetch from somebody's router or cloud."""

import ipaddress
import socket
from collections.abc import Callable, Sequence

Resolver = Callable[[str, int], Sequence[str]]
"""Host name and port → all its addresses. May raise OSError."""

_IPv6 = ipaddress.IPv6Address
_NOT_PUBLIC = tuple(
    ipaddress.ip_network(network)
    for network in ("192.88.99.0/24", "100::/64", "64:ff9b:1::/48", "fec0::/10", "5f00::/16", "3fff::/20")
)
"""Networks that some Python versions still take for global: relays, discard, local NAT64, site-local, SRv6."""
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_IPV4_COMPATIBLE = ipaddress.IPv6Network("::/96")
_ISATAP = (0x00005EFE, 0x02005EFE)


def is_public(address: str) -> bool:
    """Whether an IP address, and every IPv4 address embedded in it, is one of the public internet."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, _IPv6) and ip.scope_id is not None:
        return False
    if any(ip in network for network in _NOT_PUBLIC):
        return False
    if isinstance(ip, _IPv6):
        if ip.ipv4_mapped is not None or ip in _NAT64:  # nothing but another way to write the IPv4 address
            return is_public(str(_last_32_bits(ip)))
        if not all(is_public(str(one)) for one in _embedded(ip)):
            return False
    return ip.is_global and not (ip.is_multicast or ip.is_unspecified or ip.is_reserved or ip.is_loopback)


def resolve_host(host: str, port: int) -> list[str]:
    """All addresses of `host` as the system gives them, in its order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _embedded(ip: ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    """The IPv4 addresses that an IPv6 address leads through: 6to4, Teredo, ISATAP and the old compatible ones."""
    found = [ip.sixtofour, *(ip.teredo or ())]
    interface = (int(ip) >> 32) & 0xFFFFFFFF
    if ip in _IPV4_COMPATIBLE or interface in _ISATAP:
        found.append(_last_32_bits(ip))
    return [one for one in found if one is not None]


def _last_32_bits(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address:
    return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
