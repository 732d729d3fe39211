// What starting the runtime costs, whatever the program.
