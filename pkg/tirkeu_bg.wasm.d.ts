/* tslint:disable */
/* eslint-disable */
export const memory: WebAssembly.Memory;
export const __wbg_form_free: (a: number, b: number) => void;
export const form_act: (a: number, b: number, c: number, d: number, e: number) => [number, number];
export const form_again: (a: number) => void;
export const form_back: (a: number) => number;
export const form_change: (a: number, b: number, c: number) => [number, number];
export const form_draft: (a: number) => [number, number];
export const form_find: (a: number, b: number, c: number, d: number, e: number, f: number, g: number) => unknown;
export const form_new: (a: number, b: number, c: unknown) => [number, number, number];
export const form_record: (a: number) => [number, number];
export const form_reply: (a: number, b: number, c: number, d: number, e: number, f: number, g: number) => [number, number];
export const form_restore: (a: number, b: number, c: number) => [number, number];
export const form_seal: (a: number) => [number, number];
export const form_set: (a: number, b: number, c: number, d: number, e: number) => [number, number];
export const form_step: (a: number) => [number, number];
export const form_view: (a: number) => unknown;
export const __wbindgen_malloc: (a: number, b: number) => number;
export const __wbindgen_realloc: (a: number, b: number, c: number, d: number) => number;
export const __wbindgen_free: (a: number, b: number, c: number) => void;
export const __wbindgen_externrefs: WebAssembly.Table;
export const __externref_table_dealloc: (a: number) => void;
export const __wbindgen_start: () => void;
