/** The part of the Observable runtime that the notebook uses; the package itself has no types. */
declare module "@observablehq/runtime" {
  export interface Observer {
    pending?(): void;
    fulfilled?(value: unknown, name: string | null): void;
    rejected?(error: unknown, name: string | null): void;
  }

  export interface Variable {
    define(name: string | null, inputs: readonly string[], definition: unknown): Variable;
  }

  export interface Module {
    variable(observer?: Observer): Variable;
    builtin(name: string, value: unknown): void;
  }

  export class Runtime {
    constructor(builtins?: Readonly<Record<string, unknown>>);
    module(): Module;
    dispose(): void;
  }
}
