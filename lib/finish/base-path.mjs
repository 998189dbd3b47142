/**
 * BASE_PATH as Next wants it: "" or "/repo", however many slashes stand around it.
 * @param {string | undefined} setting
 */
export function normaliseBasePath(setting) {
  const folders = (setting ?? '').split('/').filter(Boolean);
  const wrong = folders.find((folder) => !/^[\w.~-]+$/.test(folder) || /^\.+$/.test(folder));
  if (wrong !== undefined) throw new Error(`BASE_PATH: found "${setting}", expected a folder such as "/repo"`);
  return folders.map((folder) => `/${folder}`).join('');
}
