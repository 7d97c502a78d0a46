/*
 * Before anything else, in words that the oldest browser still reads: is this browser one of those that package.json's
 * `browserslist` names? One that lacks only library functions gets them (addin/least-browser/library.ts); an older one
 * is told which to use, instead of a blank page. Then Microsoft's script begins to load, where the page wants it.
 */
(function () {
  "use strict";
  var script = document.currentScript;

  function lacks() {
    if (!("noModule" in document.createElement("script"))) return true;
    if (!String.prototype.replaceAll || typeof Promise === "undefined" || !Promise.any) return true;
    try {
      return !new RegExp("(?<=a)b").test("ab");
    } catch (_) {
      return true;
    }
  }

  function lacksLibrary() {
    var list = Array.prototype;
    return !(
      list.at &&
      list.findLast &&
      list.toSorted &&
      Object.hasOwn &&
      self.reportError &&
      crypto.randomUUID
    );
  }

  function tell() {
    var root = document.getElementById("root");
    var inOffice = script.getAttribute("data-place") === "excel";
    var lines = inOffice
      ? [
          "这台电脑上的 Excel 用的网页组件太旧，打不开半边天统计",
          "请在浏览器里使用：把下面的网址复制到 Chrome 86、Edge 86、火狐 91 或更新的浏览器里打开。",
          "The web component of this Excel is too old for HalfSky. Please open the address below in Chrome 86, Edge 86, Firefox 91 or newer.",
        ]
      : [
          "这个浏览器太旧，打不开半边天统计",
          "用 360、QQ、搜狗浏览器的，请把“兼容模式”换成“极速模式”再打开；换了还不行，或用的是别的浏览器，请改用 Chrome 86、Edge 86、火狐 91、Safari 16.4 或更新的浏览器，打开下面的网址。",
          "This browser is too old for HalfSky. Please open the address below in Chrome 86, Edge 86, Firefox 91, Safari 16.4 or newer.",
        ];
    root.style.cssText = "padding:24px;max-width:40em;line-height:1.6;font-family:sans-serif";
    root.textContent = "";
    for (var index = 0; index < lines.length; index += 1) {
      var line = document.createElement(index === 0 ? "h1" : "p");
      if (index === 0) line.style.fontSize = "20px";
      if (index === 2) line.lang = "en";
      line.appendChild(document.createTextNode(lines[index]));
      root.appendChild(line);
    }
    var address = document.createElement("input");
    address.readOnly = true;
    address.value = location.protocol + "//" + location.host + "/web.html";
    address.setAttribute("aria-label", "网址");
    address.style.cssText = "width:100%;box-sizing:border-box;font-size:16px;padding:8px";
    address.onfocus = function () {
      address.select();
    };
    root.appendChild(address);
  }

  // Microsoft's script, where it is wanted: beside the page, which a network that never answers must not hold up.
  function loadOffice(address) {
    var office = document.createElement("script");
    office.src = address;
    office.onload = function () {
      office.setAttribute("data-state", "loaded");
    };
    office.onerror = function () {
      office.setAttribute("data-state", "refused");
    };
    document.head.appendChild(office);
  }

  var address = script.getAttribute("data-office");
  if (lacks()) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", tell);
    else tell();
  } else if (lacksLibrary()) {
    // Modules run in their order in the page: this one before the page's own.
    document.write('<script type="module" src="' + script.getAttribute("data-library") + '"></script>');
  }
  if (address && !lacks()) loadOffice(address);
})();
