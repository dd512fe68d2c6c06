#!/var/lang/bin/python
print("hello from a script")
