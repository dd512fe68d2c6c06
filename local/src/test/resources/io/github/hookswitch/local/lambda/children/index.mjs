// Starts a program that would run for longer than any test, apart from its parent, and tells which it is.
import { spawn } from "node:child_process";

export const handler = async (event) => {
  if (event.exit) {
    process.exit(1);
  }
  const child = spawn("sleep", ["1000"], { detached: true, stdio: "ignore" });
  child.unref();
  return { child: child.pid, parent: process.pid };
};
