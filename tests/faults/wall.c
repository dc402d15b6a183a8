// Sets the wall clock of one process: LD_PRELOAD adds the seconds that the file named by WALL_OFFSET_FILE holds.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static long offset(void) {
    const char *path = getenv("WALL_OFFSET_FILE");
    long seconds = 0;
    FILE *file = path ? fopen(path, "r") : NULL;
    if (file) {
        if (fscanf(file, "%ld", &seconds) != 1) seconds = 0;
        fclose(file);
    }
    return seconds;
}

int clock_gettime(clockid_t id, struct timespec *out) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
    int answer = real(id, out);
    if (answer == 0 && id == CLOCK_REALTIME) out->tv_sec += offset();
    return answer;
}
