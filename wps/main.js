/*
 * The add-in of a day's trial in WPS: one button opens the browser's edition in a task pane, the other the probe. Written
 * for the oldest engine that WPS may hold.
 */
"use strict";

// Where HalfSky is served; the unit that tries it writes its own address here.
var HALFSKY = "https://halfsky.example";

function halfskyLoaded() {
  return true;
}

/** Called by ribbon.xml. */
function halfskyAction(control) {
  var isProbe = control.Id === "halfskyProbe";
  var address = isProbe
    ? location.href.replace(/[^/]*$/, "probe.html")
    : HALFSKY + "/web.html";
  var pane = wps.CreateTaskPane(address);
  pane.Width = isProbe ? 420 : 480;
  pane.Visible = true;
  return true;
}
