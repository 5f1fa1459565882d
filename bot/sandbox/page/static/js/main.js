// Puts the page together.

import { take } from "./changes.js";
import { startChatList, startTheme } from "./chatlist.js";
import { startComposer } from "./composer.js";
import { startConversation } from "./conversation.js";
import { icon } from "./dom.js";
import { toast } from "./notices.js";
import { listen } from "./server.js";
import { state } from "./state.js";
import { words } from "./words.js";

for (const element of document.querySelectorAll("[data-icon]")) element.append(icon(element.dataset.icon));
startTheme();
startChatList();
startConversation();
startComposer();
listen(take, () => {
  if (state.connected) toast(words.lost);
});
