"""Who may use the page's addresses: only a page that this server itself gave out.

Anything in a browser can reach a loopback port. The Host header keeps out names that resolve to
this machine by a trick, and a header that no foreign page may send keeps out foreign pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tornado.web import HTTPError, RequestHandler

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from bot.sandbox.page.stage import Stage

HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
OWN_HEADER = "X-Sandbox-Page"


class PageHandler(RequestHandler):
    """What all addresses of the page share."""

    def initialize(self, stage: Stage) -> None:
        """Take what the application passes to each handler."""
        self.stage = stage

    def prepare(self) -> Awaitable[None] | None:
        """Turn away whoever isn't this server's own page."""
        check_host(self.request.headers.get("Host", ""))
        if self.request.method == "POST" and OWN_HEADER not in self.request.headers:
            raise HTTPError(403)
        return None


def check_host(host: str) -> None:
    """Refuse a request whose Host isn't a name of this machine."""
    if host.rpartition(":")[0] not in HOSTS and host not in HOSTS:
        raise HTTPError(403)
