// Everything works without this file; it only spares taps and losses.
(function () {
  "use strict";
  var dirty = false;

  function focusProblems() {
    var summary = document.querySelector(".problems");
    if (summary) summary.focus();
  }

  // A second tap while the first is on its way must not send the form twice.
  function guardSubmit(form) {
    form.addEventListener("submit", function (event) {
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "1";
      dirty = false;
      setTimeout(function () { delete form.dataset.sent; }, 8000);
    });
  }

  function guardLeaving(form) {
    form.addEventListener("input", function () { dirty = true; });
  }

  function countCharacters(area) {
    var limit = Number(area.getAttribute("maxlength"));
    if (!(limit > 0)) return;
    var note = document.createElement("p");
    note.className = "help count";
    note.setAttribute("aria-live", "off");
    var show = function () { note.textContent = Array.from(area.value).length + " / " + limit; };
    area.insertAdjacentElement("afterend", note);
    area.addEventListener("input", show);
    show();
  }

  document.querySelectorAll("form").forEach(guardSubmit);
  document.querySelectorAll("form.record").forEach(guardLeaving);
  document.querySelectorAll("textarea[maxlength]").forEach(countCharacters);
  document.querySelectorAll("select[data-submit]").forEach(function (select) {
    select.addEventListener("change", function () { select.form.requestSubmit(); });
  });
  document.querySelectorAll("button[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  });
  window.addEventListener("beforeunload", function (event) { if (dirty) event.preventDefault(); });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form").forEach(function (form) { delete form.dataset.sent; });
  });
  // The code of an invitation stands behind the #, which is never sent; it is gone from the address once it is read.
  var invitation = document.querySelector("form[data-invitation]");
  if (invitation && location.hash.length > 1) {
    var parts = location.hash.slice(1).split("/").map(decodeURIComponent);
    invitation.elements.name.value = parts[0];
    if (parts[1]) invitation.elements.code.value = parts[1];
    history.replaceState(null, "", location.pathname);
  }
  focusProblems();
})();
