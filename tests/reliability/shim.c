/* Stands between a program and its disk (LD_PRELOAD, Linux): writes down every change to the files of one
   folder in the order in which it was made, and can let the n-th write or sync fail.

   shim_record(folder, out)           from now on write down what happens to files in folder
   shim_mark(text)                    put a mark between the changes: what is promised here must be kept
   shim_fail(kind, nth, code, again)  kind 'W' or 'S': the nth write or sync from now on fails with errno code,
                                      and all after it, if again is not zero
   A record: kind, lengths of two names (16 bits each), offset and length (64 bits each), names, bytes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { MOST_FILES = 4096 };

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static char folder[1024];
static int out = -1;
static char *opened[MOST_FILES];
static char failing_kind;
static long failing_in;
static int failing_code, failing_again;

static int watched(const char *path) {
    return out >= 0 && path && !strncmp(path, folder, strlen(folder)) && !strstr(path, "-shm");
}

static const char *name_of(int file) { return file >= 0 && file < MOST_FILES ? opened[file] : NULL; }

static void put(const void *bytes, uint64_t length) {
    const char *at = bytes;
    while (length > 0) {
        long written = syscall(SYS_write, out, at, length);
        if (written <= 0) abort();
        at += written;
        length -= (uint64_t)written;
    }
}

static void record(char kind, const char *name, const char *other, uint64_t at, const void *bytes, uint64_t length) {
    uint16_t names[2] = {name ? strlen(name) : 0, other ? strlen(other) : 0};
    uint64_t where[2] = {at, length};
    if (out < 0) return;
    put(&kind, 1);
    put(names, sizeof names);
    put(where, sizeof where);
    if (name) put(name, names[0]);
    if (other) put(other, names[1]);
    if (bytes) put(bytes, length);
}

void shim_record(const char *where, const char *into) {
    snprintf(folder, sizeof folder, "%s", where);
    out = (int)syscall(SYS_openat, AT_FDCWD, into, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600);
}

void shim_mark(const char *text) {
    pthread_mutex_lock(&order);
    record('A', NULL, NULL, 0, text, strlen(text));
    pthread_mutex_unlock(&order);
}

void shim_fail(char kind, long nth, int code, int again) {
    failing_code = code;
    failing_again = again;
    failing_in = nth;
    failing_kind = kind;
}

static int fails(char kind, int file) {
    if (kind != failing_kind || !name_of(file) || --failing_in > 0) return 0;
    if (failing_in < 0 && !failing_again) return 0;
    errno = failing_code;
    return 1;
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static void remember(int file, const char *path, int how, int was_there) {
    if (file < 0 || file >= MOST_FILES) return;
    opened[file] = NULL;
    if (!watched(path)) return;
    opened[file] = strdup(path);
    if ((how & O_CREAT) && !was_there) record('C', path, NULL, 0, NULL, 0);
    if (how & O_TRUNC) record('T', path, NULL, 0, NULL, 0);
}

#define OPEN(symbol) \
    int symbol(const char *path, int how, ...) { \
        mode_t mode = 0; \
        struct stat about; \
        if (how & (O_CREAT | O_TMPFILE)) { \
            va_list rest; \
            va_start(rest, how); \
            mode = va_arg(rest, mode_t); \
            va_end(rest); \
        } \
        REAL(int, #symbol, const char *, int, ...); \
        pthread_mutex_lock(&order); \
        int was_there = watched(path) && stat(path, &about) == 0; \
        int file = real(path, how, mode); \
        int kept = errno; \
        remember(file, path, how, was_there); \
        pthread_mutex_unlock(&order); \
        errno = kept; \
        return file; \
    }
OPEN(open)
OPEN(open64)

int close(int file) {
    REAL(int, "close", int);
    if (file >= 0 && file < MOST_FILES) opened[file] = NULL;
    return real(file);
}

#define PWRITE(symbol, offset_type) \
    ssize_t symbol(int file, const void *bytes, size_t length, offset_type at) { \
        REAL(ssize_t, #symbol, int, const void *, size_t, offset_type); \
        if (!name_of(file)) return real(file, bytes, length, at); \
        pthread_mutex_lock(&order); \
        ssize_t written = fails('W', file) ? -1 : real(file, bytes, length, at); \
        int kept = errno; \
        if (written > 0) record('W', name_of(file), NULL, (uint64_t)at, bytes, (uint64_t)written); \
        pthread_mutex_unlock(&order); \
        errno = kept; \
        return written; \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int file, const void *bytes, size_t length) {
    REAL(ssize_t, "write", int, const void *, size_t);
    if (!name_of(file)) return real(file, bytes, length);
    pthread_mutex_lock(&order);
    ssize_t written = fails('W', file) ? -1 : real(file, bytes, length);
    int kept = errno;
    if (written > 0) record('W', name_of(file), NULL, (uint64_t)(lseek(file, 0, SEEK_CUR) - written), bytes, (uint64_t)written);
    pthread_mutex_unlock(&order);
    errno = kept;
    return written;
}

#define SYNC(symbol) \
    int symbol(int file) { \
        REAL(int, #symbol, int); \
        if (!name_of(file)) return real(file); \
        pthread_mutex_lock(&order); \
        int failed = fails('S', file) ? -1 : real(file); \
        int kept = errno; \
        if (!failed) record('S', name_of(file), NULL, 0, NULL, 0); \
        pthread_mutex_unlock(&order); \
        errno = kept; \
        return failed; \
    }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(symbol, length_type) \
    int symbol(int file, length_type length) { \
        REAL(int, #symbol, int, length_type); \
        if (!name_of(file)) return real(file, length); \
        pthread_mutex_lock(&order); \
        int failed = fails('W', file) ? -1 : real(file, length); \
        int kept = errno; \
        if (!failed) record('T', name_of(file), NULL, (uint64_t)length, NULL, 0); \
        pthread_mutex_unlock(&order); \
        errno = kept; \
        return failed; \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    pthread_mutex_lock(&order);
    int failed = real(path);
    int kept = errno;
    if (!failed && watched(path)) record('U', path, NULL, 0, NULL, 0);
    pthread_mutex_unlock(&order);
    errno = kept;
    return failed;
}

int rename(const char *path, const char *to) {
    REAL(int, "rename", const char *, const char *);
    pthread_mutex_lock(&order);
    int failed = real(path, to);
    int kept = errno;
    if (!failed && watched(to)) record('R', path, to, 0, NULL, 0);
    pthread_mutex_unlock(&order);
    errno = kept;
    return failed;
}
