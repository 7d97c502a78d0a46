/**
 * Whether this Node can run HalfSky. Plain JavaScript, because an old Node cannot read the rest.
 *
 * @param {string} version as in process.versions.node
 * @returns {string | undefined} the one line to show when it cannot
 */
export function nodeFault(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return undefined;
  return `需要 Node 22.12 或更新版本，现在是 ${version}。请更新 Node 后再试。Node 22.12 or later is needed; this is ${version}.`;
}
