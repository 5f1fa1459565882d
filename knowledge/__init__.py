"""What knows: articles, passages, facts, retrieval, answers. No Telegram, no network, no clock."""
