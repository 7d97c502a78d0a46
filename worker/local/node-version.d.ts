/** The one line to show when a Node of this version cannot run HalfSky. */
export declare function nodeFault(version: string): string | undefined;
