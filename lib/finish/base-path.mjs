/**
 * BASE_PATH as Next expects it: "" or "/repo", with any number of slashes around it in the setting.
 * @param {string | undefined} setting
 */
export function normaliseBasePath(setting) {
  const folders = (setting ?? '').split('/').filter(Boolean);
  const wrong = folders.find((folder) => !/^[\w.~-]+$/.test(folder) || /^\.+$/.test(folder));
  if (wrong !== undefined) throw new Error(`BASE_PATH: found "${setting}", expected a folder such as "/repo"`);
  return folders.map((folder) => `/${folder}`).join('');
}
