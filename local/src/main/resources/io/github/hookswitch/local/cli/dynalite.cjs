// Runs dynalite on a free port of loopback, and prints the port; ends with its standard input, and so with whoever started it.
const { existsSync } = require("fs");
const { delimiter, join } = require("path");

// npx puts the folder of the commands of the packages that it was asked for on the path, and nothing else.
const commands = process.env.PATH.split(delimiter).find((folder) => existsSync(join(folder, "..", "dynalite")));
const server = require(join(commands, "..", "dynalite"))();
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.stdin.on("end", () => process.exit()).resume();
