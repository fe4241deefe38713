/** Full path of a program on PATH (and in the sbin folders), or null. */
export function programOnPath(name: string): string | null;
/** The one command by which an administrator of a Debian installs packages. */
export function installCommand(packages: readonly string[]): string;
/** Installs Debian packages where that is safe; why not, or null. */
export function providePackages(packages: readonly string[]): Promise<string | null>;
