// Takes the code from the fragment of the address, which no server sees, into the form.
"use strict";
(() => {
  const code = document.getElementById("code");
  if (!code) { return; }
  function take() {
    const fragment = location.hash;
    if (!/^#[0-9A-Za-z-]{1,40}$/.test(fragment)) { return; }
    code.value = fragment.slice(1);
    document.getElementById("languages").action = "/mine" + fragment;
  }
  addEventListener("hashchange", take);
  take();
})();
