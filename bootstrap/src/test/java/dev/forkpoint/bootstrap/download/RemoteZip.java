package dev.forkpoint.bootstrap.download;

/// Python's `zipfile` on an archive that stays where it is.
final class RemoteZip {
  /// Reads the member of `$1` whose path ends with `$2` to `$3`, and prints how many bytes it asked
  /// for.
  static final String READ_ONE =
      """
      python3 - "$1" "$2" "$3" << 'END'
      import io, sys, urllib.request, zipfile

      class Remote(io.RawIOBase):
          def __init__(self, address):
              self.address, self.place, self.asked = address, 0, 0
              with urllib.request.urlopen(urllib.request.Request(address, method='HEAD')) as head:
                  self.length = int(head.headers['Content-Length'])

          def readable(self):
              return True

          def seekable(self):
              return True

          def tell(self):
              return self.place

          def seek(self, offset, whence=io.SEEK_SET):
              self.place = offset + (0, self.place, self.length)[whence]
              return self.place

          def readinto(self, room):
              end = min(self.place + len(room), self.length)
              if self.place >= end:
                  return 0
              stretch = {'Range': f'bytes={self.place}-{end - 1}'}
              with urllib.request.urlopen(urllib.request.Request(self.address, headers=stretch)) as answer:
                  assert answer.status == 206, answer.status
                  got = answer.read()
              room[:len(got)] = got
              self.place += len(got)
              self.asked += len(got)
              return len(got)

      remote = Remote(sys.argv[1])
      with zipfile.ZipFile(remote) as archive, open(sys.argv[3], 'wb') as target:
          name, = (name for name in archive.namelist() if name.endswith(sys.argv[2]))
          target.write(archive.read(name))
      print(remote.asked)
      END
      """;

  private RemoteZip() {}
}
