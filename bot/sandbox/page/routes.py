"""The addresses of the page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tornado.web import HTTPError, StaticFileHandler

from bot.sandbox.page.deeds import do
from bot.sandbox.page.feed import FeedHandler
from bot.sandbox.page.guard import PageHandler, check_host
from bot.sandbox.people.speaking import upload
from bot.sandbox.refusals import RefusedError
from bot.sandbox.state.values import Upload

if TYPE_CHECKING:
    from tornado.web import RequestHandler

    from bot.sandbox.page.stage import Stage
    from bot.sandbox.state.values import Json

STATIC = Path(__file__).parent / "static"
POLICY = "default-src 'self'; img-src 'self' data: blob:; base-uri 'none'; frame-ancestors 'none'"
PICTURES = frozenset({"image/png", "image/jpeg", "image/webp", "image/gif"})


class _JsonHandler(PageHandler):
    def give(self, body: Json, status: int = 200) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body, ensure_ascii=False))


class DeedHandler(_JsonHandler):
    """Somebody at the page does something."""

    def post(self, name: str) -> None:
        """The deed's name stands in the address, the rest in a JSON body."""
        try:
            given = json.loads(self.request.body or b"{}")
            self.give(do(self.stage.api, name, given))
        except RefusedError as refused:
            self.give({"refused": refused.description}, refused.code)


class UploadHandler(_JsonHandler):
    """Somebody at the page sends a file: pictures as photos, all else as documents."""

    def post(self) -> None:
        """One file in a form, with `user`, `chat` and `caption`."""
        api = self.stage.api
        part = self.request.files["file"][0]
        file = Upload(part["filename"], part["content_type"], part["body"])
        user = api.world.users[int(self.get_body_argument("user"))]
        chat = api.world.chats[int(self.get_body_argument("chat"))]
        photo = file.mime in PICTURES and self.get_body_argument("as", "photo") == "photo"
        kind = "photo" if photo else "document"
        caption = self.get_body_argument("caption", "")
        try:
            self.give({"done": upload(api, user, chat, file, kind=kind, caption=caption).id})
        except RefusedError as refused:
            self.give({"refused": refused.description}, refused.code)


class FileHandler(PageHandler):
    """A photo or a file of a message."""

    def get(self, identifier: str) -> None:
        """The bytes; only pictures are shown in place, all else is saved."""
        stored = self.stage.api.world.files.get(identifier)
        if stored is None:
            raise HTTPError(404)
        shown = stored.mime in PICTURES
        self.set_header("Content-Type", stored.mime if shown else "application/octet-stream")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.finish(stored.data)


class IndexHandler(StaticFileHandler):
    """The page and its parts."""

    def prepare(self) -> None:
        """Turn away strange names for this machine."""
        check_host(self.request.headers.get("Host", ""))

    def set_extra_headers(self, path: str) -> None:
        """Nothing from elsewhere, nothing kept."""
        self.set_header("Content-Security-Policy", POLICY)
        self.set_header("Cache-Control", "no-store")


def page_routes(stage: Stage) -> list[tuple[str, type[RequestHandler], dict[str, Any]]]:
    """Addresses, handlers and what these are given."""
    kit = {"stage": stage}
    files = {"path": str(STATIC), "default_filename": "index.html"}
    return [
        (r"/page/feed", FeedHandler, kit),
        (r"/page/do/(\w+)", DeedHandler, kit),
        (r"/page/upload", UploadHandler, kit),
        (r"/page/file/(\w+)", FileHandler, kit),
        (r"/()", IndexHandler, files),
        (r"/static/([\w./-]+)", IndexHandler, files),
    ]
