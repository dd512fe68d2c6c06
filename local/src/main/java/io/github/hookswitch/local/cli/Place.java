package io.github.hookswitch.local.cli;

/** Where a command that calls is carried out. */
@FunctionalInterface
interface Place {

    /** Carries it out and returns its exit status. */
    int run(CallingCommand command) throws Exception;

    /** In the process of an instance. */
    static Place inside(RunningApp app) {
        return command -> {
            boolean well = command.onVirtualTime() ? app.onVirtualTime(command) : command.work(app);
            return well ? AppCommand.DONE : AppCommand.FAILED;
        };
    }
}
