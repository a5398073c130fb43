// What NCALayer's answers mean: modules of several ages, failures that share a code and differ in their words alone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isGreeting, meaning, read } from "../../www/js/filing/ncalayer-says.js";

test("a signature comes alone or in a list, from the new module and the older one", () => {
  for (const frame of [
    { status: true, body: { result: "PEM" } },
    { status: true, body: { result: ["PEM"] } },
    { code: "200", responseObject: "PEM" },
    { code: 200, result: "PEM" },
  ])
    assert.deepEqual(meaning(frame), { signature: "PEM" });
});

test("a window that was closed is no failure, however it is told", () => {
  for (const frame of [
    { status: true, body: {} },
    { status: true, body: { result: [] } },
    { code: "500", message: "action.canceled" },
    { status: false, message: "action.canceled" },
    { status: false, code: "GENERAL_ERROR", message: "Операция отменена пользователем" },
  ])
    assert.deepEqual(meaning(frame), { cancelled: true }, JSON.stringify(frame));
});

test("failures of one code are told apart by their words, in the languages of the program", () => {
  /** @type {[fault: string, words: string[]][]} */
  const known = [
    ["ncalayer-password", ["keystore password was incorrect", "Неверный пароль", "Құпиясөз қате"]],
    ["ncalayer-password", ["CKR_PIN_INCORRECT wrong PIN"]],
    ["certificate-expired", ["certificate expired on 2024", "Срок действия сертификата истек"]],
    ["certificate-revoked", ["the certificate is revoked", "Сертификат отозван"]],
    ["ncalayer-token", ["the token is not plugged in", "Устройство не найдено"]],
    ["ncalayer-busy", ["the program is busy", "NCALayer занят другим запросом"]],
    ["ncalayer-no-key", ["no suitable key in the storage", "Ключи не найдены", "Кілт табылмады"]],
    ["ncalayer-failed", ["java.lang.NullPointerException", ""]],
  ];
  for (const [fault, words] of known)
    for (const message of words)
      assert.deepEqual(
        meaning({ status: false, code: "GENERAL_ERROR", message }),
        { fault, code: "GENERAL_ERROR" },
        message,
      );
});

test("the words may stand in the code or in the details", () => {
  assert.equal(meaning({ status: false, code: "EMPTY_KEY_LIST" })?.fault, "ncalayer-no-key");
  const details = "the token is not plugged in";
  assert.equal(meaning({ status: false, code: "X", details })?.fault, "ncalayer-token");
});

test("a program that does not know the module is too old", () => {
  const old = meaning({ success: false, errorCode: "MODULE_NOT_FOUND" });
  assert.deepEqual(old, { fault: "ncalayer-old", code: "MODULE_NOT_FOUND" });
});

test("what is no answer is passed over", () => {
  assert.equal(read("--heartbeat--"), null);
  assert.equal(meaning({}), null);
  assert.equal(meaning({ result: { version: "1.4" } }), null);
  assert.ok(isGreeting({ result: { version: "1.4" } }));
  for (const frame of [null, {}, { hello: "printer" }, 3]) assert.ok(!isGreeting(frame));
});
