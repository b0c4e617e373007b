/** The key pair that https://localhost is served with. */
const fs = require("node:fs/promises");
const path = require("node:path");
const devCerts = require("office-addin-dev-certs");

const FOLDER = path.resolve(
  __dirname,
  "../../../node_modules/.cache/duigong-assistant/certificate"
);
/** The pair is valid for 30 days; a new one is made well before Excel or a browser would refuse it. */
const RENEW_AFTER_MS = 20 * 24 * 3600 * 1000;

/**
 * A pair of our own in the cache folder: no administrator needed, but browsers ask once whether to trust it.
 * @returns {Promise<{ key: Buffer, cert: Buffer }>}
 */
async function certificatePair() {
  const cert = path.join(FOLDER, "localhost.crt");
  const key = path.join(FOLDER, "localhost.key");
  const made = await fs.stat(cert).catch(() => null);
  if (!made || Date.now() - made.mtimeMs > RENEW_AFTER_MS) {
    await fs.rm(FOLDER, { recursive: true, force: true });
    await quietly(() => devCerts.generateCertificates(path.join(FOLDER, "ca.crt"), cert, key));
  }
  return { key: await fs.readFile(key), cert: await fs.readFile(cert) };
}

/**
 * The pair Excel trusts: on Windows and Mac the developer certificate is installed for the user (Windows asks once);
 * elsewhere there is no Excel, and our own pair does.
 * @returns {Promise<{ key: Buffer | string, cert: Buffer | string }>}
 */
async function trustedCertificatePair() {
  if (process.platform !== "win32" && process.platform !== "darwin") return certificatePair();
  try {
    const { key, cert } = await devCerts.getHttpsServerOptions();
    return { key, cert };
  } catch (error) {
    console.warn(
      `没有装上开发证书,Excel 可能拒绝加载 / developer certificate not installed: ${String(error)}`
    );
    return certificatePair();
  }
}

/** The certificate package prints to the console of whoever calls it. @param {() => Promise<void>} work */
async function quietly(work) {
  const log = console.log;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}

module.exports = { certificatePair, trustedCertificatePair };
