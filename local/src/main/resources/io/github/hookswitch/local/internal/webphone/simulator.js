// Talking to the simulator.

const RETRY_MS = 1000;
const token = document.querySelector("meta[name=phone-token]").content;
const alertLine = document.getElementById("alert");

/** An audio file, as bytes; null if it cannot be heard here. */
export async function prompt(file) {
  const response = await fetch("prompt?file=" + encodeURIComponent(file), { headers: { "X-Phone-Token": token } });
  return response.ok ? response.arrayBuffer() : null;
}

export async function ask(path, command) {
  const request = { headers: { "X-Phone-Token": token } };
  if (command) {
    request.method = "POST";
    request.body = JSON.stringify(command);
  }
  const response = await fetch(path, request);
  const answer = await response.json();
  if (!response.ok) {
    const refusal = new Error(answer.message);
    refusal.refused = true;
    throw refusal;
  }
  return answer;
}

/** Asks for something to be done; says why it was not. */
export async function tell(path, command) {
  try {
    alertLine.textContent = "";
    return await ask(path, command);
  } catch (problem) {
    alertLine.textContent = problem.refused ? problem.message : "The simulator does not answer. Is it still running?";
    return null;
  }
}

/** Gives each new state of the simulator to a function, for ever; another one learns that it does not answer. */
export async function follow(use, lost) {
  let version = 0;
  for (;;) {
    try {
      const next = await ask("state?since=" + version);
      online(true);
      version = next.version;
      use(next);
    } catch (problem) {
      online(false);
      lost();
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

function online(yes) {
  const link = document.getElementById("link");
  const text = yes ? "connected" : "connection lost";
  if (link.textContent !== text) {
    link.textContent = text;
    link.classList.toggle("lost", !yes);
  }
}
