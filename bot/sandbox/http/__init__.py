"""The way in and out over HTTP: calls, long polling, webhooks, faults on request."""
