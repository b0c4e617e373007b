// @ts-check
/**
 * Reads the type registry of Excel's object model out of an installed, unmodified office.js: every type with its scalars,
 * navigation properties, methods, requirement sets and events. Nothing of it is kept in this repository: it is generated at
 * build time from the debug build, whose generated code is regular enough for patterns.
 */

/** @typedef {import("./registry").Registry} Registry */
/** @typedef {import("./registry").TypeEntry} TypeEntry */
/** @typedef {import("./registry").EventEntry} EventEntry */

const CLASS_NAME = /"_className",\s*\{\s*get:\s*function\s*\(\)\s*\{\s*return "([^"]+)"/g;
const REQUIREMENT_SET_OF_SCOPE = /var _defaultApiSetName = "([^"]+)"/g;
const GATE =
  /_throwIfApiNotSupported\("\w+\.(\w+)",\s*(?:"(\w+)"|_defaultApiSetName),\s*"([\d.]+)"/;

const METHOD =
  /_createMethodObject\((?:\w+\.)?(?<returns>\w+)(?:<\w+>)?,\s*this,\s*"(?<wire>\w+)",\s*(?<operation>\d)/;
const INDEXER = /_createIndexerObject\((?:\w+\.)?(?<returns>\w+),\s*this,\s*\[/;
const PLAIN_METHOD = /_invokeMethod\(this,\s*"(?<wire>\w+)",\s*(?<operation>\d)/;
/** office.js marks a method with 0 where it changes the workbook and with 1 where it only reads. */
const WRITES = "0";

/** One service, by which an add-in says that its actions are there, is described by a table instead of a class. */
const TABLED_SERVICE =
  /"strings": \["(?<type>\w+)"\],\s*"enumTypes": \[\],\s*"clientObjectTypes":[^"]*"(?<method>\w+)"[^"]*"(?<service>[\w.]+)"/;

/** @param {string} sourceText The text of `excel-web-16.00.debug.js`. @returns {Registry} */
function generateRegistry(sourceText) {
  const marks = [...sourceText.matchAll(CLASS_NAME)];
  const scopes = [...sourceText.matchAll(REQUIREMENT_SET_OF_SCOPE)];
  /** @type {Record<string, TypeEntry>} */
  const types = {};
  /** @type {Record<string, string>} */
  const services = {};
  marks.forEach((mark, index) => {
    const name = String(mark[1]);
    const section = sourceText.slice(mark.index, marks[index + 1]?.index ?? mark.index + 200_000);
    const scope = scopes.filter((other) => other.index < mark.index).at(-1);
    types[name] = readType(section, String(scope?.[1]));
    const service = /_createTopLevelServiceObject\([^,]+,\s*context,\s*"([^"]+)"/.exec(section);
    if (service) services[String(service[1])] = name;
  });
  const tabled = TABLED_SERVICE.exec(sourceText)?.groups;
  if (tabled) {
    const { type = "", method = "", service = "" } = tabled;
    const wire = method.replace(/^./, (letter) => letter.toUpperCase());
    const entry = { js: method, writes: false };
    types[type] = { scalars: {}, links: {}, methods: { [wire]: entry }, events: {} };
    services[service] = type;
  }
  const version = /hostJSVersion = "([\d.]+)"/.exec(sourceText);
  return { version: String(version?.[1]), types, services };
}

/** @param {string} section One class. @param {string} defaultSet Requirement set where a gate names none. @returns {TypeEntry} */
function readType(section, defaultSet) {
  const members = readMembers(section);
  /** @param {string} body */
  const since = (body) => {
    const gate = GATE.exec(body);
    return gate ? `${gate[2] ?? defaultSet} ${gate[3]}` : undefined;
  };
  const names = readList(section, "_scalarPropertyNames");
  const wireNames = readList(section, "_scalarPropertyOriginalNames");
  const writable = readList(section, "_scalarPropertyUpdateable");
  /** @type {TypeEntry} */
  const type = { scalars: {}, links: {}, methods: {}, events: readEvents(section) };
  names.forEach((js, index) => {
    const body = members.properties.get(js) ?? "";
    type.scalars[wireNames[index] ?? js] = {
      js,
      writable: writable[index] === "true" || writable[index] === "!0",
      since: since(body),
    };
  });
  for (const [js, body] of members.properties) {
    const link = /_createPropertyObject\((?:\w+\.)?(\w+),\s*this,\s*"(\w+)"/.exec(body);
    if (link) type.links[String(link[2])] = { js, type: String(link[1]), since: since(body) };
  }
  for (const [js, body] of members.methods) {
    const call = METHOD.exec(body) ?? INDEXER.exec(body) ?? PLAIN_METHOD.exec(body);
    if (!call?.groups) continue;
    const { wire = "", returns, operation } = call.groups;
    type.methods[wire] = { js, returns, writes: operation === WRITES, since: since(body) };
  }
  const item = /_createChildItemObject\((?:\w+\.)?(\w+),/.exec(section);
  if (item) type.item = String(item[1]);
  return type;
}

/** @param {string} section The bodies of a class's properties and methods, by JavaScript name. */
function readMembers(section) {
  /** @type {Map<string, string>} */
  const properties = new Map();
  /** @type {Map<string, string>} */
  const methods = new Map();
  const starts = [
    ...section.matchAll(
      /Object\.defineProperty\(\w+\.prototype, "(\w+)"|\b[A-Z]\w*\.prototype\.(\w+) = function/g
    ),
  ];
  starts.forEach((start, index) => {
    const body = section.slice(start.index, starts[index + 1]?.index ?? start.index + 2_000);
    if (start[1]) properties.set(start[1], body);
    else methods.set(String(start[2]), body);
  });
  return { properties, methods };
}

/** @param {string} section @param {string} property A property that returns a literal list. @returns {string[]} */
function readList(section, property) {
  const list = new RegExp(
    `"${property}",\\s*\\{\\s*get:\\s*function\\s*\\(\\)\\s*\\{\\s*return \\[([^\\]]*)\\]`
  ).exec(section);
  return (list?.[1] ?? "")
    .split(",")
    .map((item) => item.trim().replaceAll('"', ""))
    .filter((item) => item !== "");
}

/** @param {string} section The events of a class that are registered with the host. @returns {Record<string, EventEntry>} */
function readEvents(section) {
  const pattern =
    /eventType:\s*(\d+),\s*registerFunc:\s*function \(\) \{ return _this\.(_Register\w+)\([^)]*\); \}[\s\S]*?getTargetIdFunc:\s*function \(\) \{ return ([^;]+);/g;
  /** @type {Record<string, EventEntry>} */
  const events = {};
  for (const [, type, register, target] of section.matchAll(pattern)) {
    events[String(register)] = { type: Number(type), target: targetKind(String(target)) };
  }
  return events;
}

/** @param {string} expression What office.js listens under. @returns {EventEntry["target"]} */
function targetKind(expression) {
  if (expression.includes("eventWorkbookId")) return "workbook";
  if (expression.includes("_ParentObject") || expression.includes("_eventTargetId"))
    return "parent";
  return "self";
}

module.exports = { generateRegistry };
