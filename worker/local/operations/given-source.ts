import { access, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { StartFault } from "../fault.ts";
import { DATABASE, MANIFEST } from "./manifest.ts";
import { unpack, verifiedManifest } from "./restore.ts";

/** What somebody gave a command to look at: a data folder, a backup, or a file of `wrangler d1 export`. */
export type GivenSource =
  | { readonly kind: "data"; readonly folder: string }
  | { readonly kind: "backup"; readonly folder: string }
  | { readonly kind: "dump"; readonly file: string };

const ARCHIVE = /\.(zip|tar|tgz|tar\.(gz|xz|bz2)|7z|rar)$/i;

/** @throws StartFault that says the command to run instead, for what cannot be looked into as it is. */
export async function givenSource(command: string, given: string): Promise<GivenSource> {
  const path = resolve(given);
  const again = (folder: string) => `npm run ${command} -- ${folder}`;
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new StartFault(`没有 ${path}。There is no such file or folder.`);
  if (!found.isDirectory()) {
    if (ARCHIVE.test(path)) {
      const folder = path.replace(ARCHIVE, "");
      const open = /\.(tar|tgz|tar\.\w+)$/i.test(path)
        ? `mkdir -p ${folder} && tar -xf ${path} -C ${folder}`
        : `unzip ${path} -d ${folder}`;
      throw new StartFault(
        `${path} 是压缩文件，请先解开：${open}，再运行 ${again(folder)}。Unpack the archive first.`,
      );
    }
    // Somebody pointed into the backup.
    const inside = [DATABASE, MANIFEST].includes(basename(path)) && (await isThere(path, "..", MANIFEST));
    if (inside) return { kind: "backup", folder: dirname(path) };
    if (/\.sqlite3?$/i.test(path)) {
      throw new StartFault(
        `${path} 是单个数据库文件，没有原文不能核对。请写整个备份文件夹或数据文件夹：${again("文件夹")}。Name the whole folder.`,
      );
    }
    return { kind: "dump", file: path };
  }
  if (await isThere(path, MANIFEST)) return { kind: "backup", folder: path };
  if (await isThere(path, "v3")) return { kind: "data", folder: path };
  const children = await readdir(path, { withFileTypes: true });
  for (const child of children.filter((one) => one.isDirectory())) {
    const folder = join(path, child.name);
    if ((await isThere(folder, MANIFEST)) || (await isThere(folder, "v3")))
      throw new StartFault(`请写明是哪一份，例如：${again(folder)}。Name one of the folders in it.`);
  }
  throw new StartFault(`${path} 里没有数据，也没有备份。There are neither data nor a backup in this folder.`);
}

/**
 * Hands on a backup as a data folder that is gone afterwards; the backup is only read.
 * @throws StartFault when it is not whole
 */
export async function withUnpacked<Result>(
  backup: string,
  use: (dataDirectory: string) => Promise<Result>,
): Promise<Result> {
  const manifest = await verifiedManifest(backup);
  const folder = await mkdtemp(join(tmpdir(), "halfsky-look-"));
  try {
    console.error(`备份（${manifest.madeAt}）逐字节核对无误，正在展开到临时文件夹 ${folder}，核对后删去`);
    await unpack(backup, folder, manifest);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function isThere(...parts: readonly string[]): Promise<boolean> {
  return access(join(...parts)).then(
    () => true,
    () => false,
  );
}
