// The floor of checking: what the compiler takes for the language's own types.
export {};
