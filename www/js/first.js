// Runs before everything else, in any engine: says that the form is coming, and takes it back if it does not come.
// Without this mark, and without JavaScript, the page shows its plain advice in three languages.
(function () {
  "use strict";
  var page = document.documentElement;
  var PATIENCE = 25000;

  function giveUp() {
    if (page.className.indexOf("started") < 0) page.className = "";
  }

  if (!("noModule" in document.createElement("script")) || !window.WebAssembly) return;
  page.className = "starting";
  // A module that can't be fetched or parsed reports here and nowhere else.
  window.addEventListener("error", giveUp, true);
  window.addEventListener("unhandledrejection", giveUp);
  setTimeout(giveUp, PATIENCE);
})();
