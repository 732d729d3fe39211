/* One static binary: the pause container, the first process of a machine, and workloads that use a known amount. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void leave(int signal) {
  (void)signal;
  _exit(0);
}

static void reap(int signal) {
  (void)signal;
  while (waitpid(-1, NULL, WNOHANG) > 0);
}

static double seconds(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

/* By the time that it had, not by the time that went by: what a busy machine keeps from it, it takes later. */
static void burn(double millicores) {
  double start = seconds(CLOCK_MONOTONIC);
  for (;;) {
    while (seconds(CLOCK_PROCESS_CPUTIME_ID) < (seconds(CLOCK_MONOTONIC) - start) * millicores / 1000);
    usleep(20000);
  }
}

/* Volatile, or the compiler leaves the writing out: nobody reads it. */
static char *volatile memory;

static void hold(double mebibytes) {
  size_t length = (size_t)(mebibytes * 1048576);
  memory = malloc(length);
  if (!memory) exit(1);
  memset(memory, 1, length);
}

/* kmbox pause | burn MILLICORES | hold MIB | leak MIB-A-SECOND */
int main(int argc, char **argv) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = leave;
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGINT, &action, NULL);
  action.sa_handler = reap;
  action.sa_flags = SA_RESTART;
  sigaction(SIGCHLD, &action, NULL);

  const char *mode = argc > 1 ? argv[1] : "pause";
  double amount = argc > 2 ? atof(argv[2]) : 0;
  if (!strcmp(mode, "burn")) burn(amount);
  if (!strcmp(mode, "hold")) hold(amount);
  while (!strcmp(mode, "leak")) {
    hold(amount);
    sleep(1);
  }
  for (;;) pause();
}
