/*
 * What a WPS can do, told without a word of what stands in its sheets: versions, what its web engine has, how long a
 * synchronous reading takes, which events come. Written for the oldest engine that WPS may hold.
 */
"use strict";

/** What HalfSky's browser edition needs, and what would make it better. */
function engineOf(world) {
  var navigator = world.navigator || {};
  return {
    userAgent: String(navigator.userAgent),
    secure: world.isSecureContext === true,
    modules: "noModule" in world.document.createElement("script"),
    replaceAll: typeof "".replaceAll === "function",
    toSorted: typeof [].toSorted === "function",
    indexedDb: "indexedDB" in world,
    workers: "Worker" in world,
    randomUuid: !!(world.crypto && world.crypto.randomUUID),
    filePicker: "showOpenFilePicker" in world,
    decompression: "DecompressionStream" in world
  };
}

/** Milliseconds, and kinds of values, of synchronous readings; never a value. */
function readingsOf(application, now) {
  var sheet = application.ActiveSheet;
  var used = sheet.UsedRange;
  var rows = used.Rows.Count;
  var columns = used.Columns.Count;
  var readings = [];
  function timed(name, act) {
    var before = now();
    try {
      var said = act();
      readings.push({ name: name, ms: Math.round(now() - before), said: said });
    } catch (error) {
      // Its message may quote the workbook.
      readings.push({ name: name, failed: error && error.name ? String(error.name) : "unknown" });
    }
  }
  timed("values of the used range", function () {
    return kindsOf(used.Value2);
  });
  timed("number formats of the used range", function () {
    return used.NumberFormat === null ? "mixed" : "one";
  });
  timed("merged cells of the used range", function () {
    return String(used.MergeCells);
  });
  timed("hidden rows of the used range", function () {
    return String(used.EntireRow.Hidden);
  });
  timed("formulas of the used range", function () {
    return kindsOf(used.Formula);
  });
  return { rows: rows, columns: columns, sheets: application.ActiveWorkbook.Worksheets.Count, readings: readings };
}

/** How many cells hold which kind of value: {"string":12,"number":40}. */
function kindsOf(values) {
  var kinds = {};
  function count(value) {
    var kind = value === null ? "null" : value instanceof Date ? "date" : typeof value;
    kinds[kind] = (kinds[kind] || 0) + 1;
  }
  if (!Array.isArray(values)) {
    count(values);
    return kinds;
  }
  for (var row = 0; row < values.length; row += 1) {
    var line = Array.isArray(values[row]) ? values[row] : [values[row]];
    for (var column = 0; column < line.length; column += 1) count(line[column]);
  }
  return kinds;
}

var EVENTS = ["SheetChange", "SheetActivate", "SheetCalculate", "SheetSelectionChange", "WorkbookActivate", "WorkbookBeforeSave"];

/** Counts events from now on. @returns how often each came; "refused" where it cannot be listened to */
function listenTo(api) {
  var heard = {};
  EVENTS.forEach(function (name) {
    heard[name] = 0;
    try {
      api.AddApiEventListener(name, function () {
        heard[name] += 1;
      });
    } catch (_) {
      heard[name] = "refused";
    }
  });
  return heard;
}

function applicationOf(world) {
  if (world.wps && typeof world.wps.EtApplication === "function") return world.wps.EtApplication();
  return world.Application || (world.wps && world.wps.Application);
}

function probe(world, heard) {
  var report = { probe: 1, engine: engineOf(world), events: heard };
  var application = applicationOf(world);
  if (!application) {
    report.wps = "none";
    return report;
  }
  report.wps = { version: String(application.Version), build: String(application.Build) };
  report.sheet = readingsOf(application, function () {
    return world.performance.now();
  });
  return report;
}

function startProbePage(document) {
  var heard = {};
  function element(id) {
    return document.getElementById(id);
  }
  element("start").onclick = function () {
    var application = applicationOf(window);
    var api = (window.wps && window.wps.ApiEvent) || (application && application.ApiEvent);
    heard = api ? listenTo(api) : {};
    element("said").textContent = application
      ? "已开始。请在表里改一格、切换一次工作表，再按“看结果”。"
      : "这里不在 WPS 表格里，只能看浏览器的能力。";
  };
  element("show").onclick = function () {
    element("result").value = JSON.stringify(probe(window, heard), null, 2);
    element("said").textContent = "好了。请全选复制，或按“存成文件”。";
  };
  element("save").onclick = function () {
    var link = document.createElement("a");
    link.href = "data:application/json;charset=utf-8," + encodeURIComponent(element("result").value);
    link.download = "halfsky-wps.json";
    link.click();
  };
}
