"""The chat page: Telegram's look on this machine, over the same people and chats as the driver.

`routes` has the addresses, `feed` pushes what changes, `deeds` does what somebody at the page does,
`cast` says who sits there; `static/` is the page itself, plain HTML, CSS and JavaScript.
"""
